package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.NumberSeries;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Changes what is owed on an invoice or on an account.
 *
 * @param amount signed as its kind demands: negative lowers the receivable
 * @param excessOnAccount what the invoice cannot take goes on account
 * @param by who asks for it, and what they may change alone
 * @param lines of a memo that says what it takes back or charges: they add up to its amount without
 *     the sign
 * @param series the prefix of the gapless series that a memo gets its number of; null for none
 */
@Needs(Permission.ADJUST)
public record MakeAdjustment(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        @Nullable InvoiceId invoice,
        AdjustmentKind kind,
        Money amount,
        boolean excessOnAccount,
        String reason,
        LocalDate effectiveOn,
        Authority by,
        LeftOpen leftOpen,
        @Nullable List<MemoLine> lines,
        @Nullable String series) {

    /** Without lines and number. */
    public MakeAdjustment(
            BookId book,
            AdjustmentId adjustment,
            AccountId account,
            @Nullable InvoiceId invoice,
            AdjustmentKind kind,
            Money amount,
            boolean excessOnAccount,
            String reason,
            LocalDate effectiveOn,
            Authority by,
            LeftOpen leftOpen) {
        this(
                book,
                adjustment,
                account,
                invoice,
                kind,
                amount,
                excessOnAccount,
                reason,
                effectiveOn,
                by,
                leftOpen,
                null,
                null);
    }

    /** With its id and date given. */
    public MakeAdjustment(
            BookId book,
            AdjustmentId adjustment,
            AccountId account,
            @Nullable InvoiceId invoice,
            AdjustmentKind kind,
            Money amount,
            boolean excessOnAccount,
            String reason,
            LocalDate effectiveOn,
            Authority by) {
        this(
                book,
                adjustment,
                account,
                invoice,
                kind,
                amount,
                excessOnAccount,
                reason,
                effectiveOn,
                by,
                LeftOpen.NOTHING);
    }

    public MakeAdjustment {
        Limits.amount(amount, "the amount");
        if (amount.isZero()) throw new IllegalArgumentException("the amount must not be zero");
        Text.line(reason, AdjustmentMade.MAX_REASON, "the reason");
        Limits.date(effectiveOn, "the effective date");
        if (series != null) {
            NumberSeries.prefix(series);
            if (!kind.isMemo()) {
                throw new IllegalArgumentException("only a memo has a number of a series");
            }
        }
        if (kind == AdjustmentKind.RECOVERY && invoice == null) {
            throw new IllegalArgumentException("a recovery is of an invoice");
        }
        if (lines != null) {
            lines = List.copyOf(lines);
            Limits.size(lines, 1, MemoLine.MAX_LINES, "the lines");
            for (MemoLine line : lines) check(line, amount);
        }
    }

    private static void check(MemoLine line, Money amount) {
        Text.block(line.description(), InvoiceLine.MAX_DESCRIPTION, "a line's description");
        requireCurrency(Limits.fromZero(line.net(), "a line's net"), amount);
        Limits.size(line.taxes(), 0, InvoiceLine.MAX_TAXES, "a line's taxes");
        for (MemoLine.Tax tax : line.taxes()) {
            Text.line(tax.code(), InvoiceLine.MAX_TAX_CODE, "a tax code");
            requireCurrency(Limits.positive(tax.amount(), "a tax"), amount);
        }
    }

    private static void requireCurrency(Money part, Money amount) {
        if (!part.currency().equals(amount.currency())) {
            throw new IllegalArgumentException("the lines must be in the amount's currency");
        }
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        AccountFacts.about(account),
                        AdjustmentFacts.about(adjustment).toBeNew());
        Making.scope(scope, kind, account, invoice, effectiveOn);
        return by.scope(scope, amount.currency());
    }
}
