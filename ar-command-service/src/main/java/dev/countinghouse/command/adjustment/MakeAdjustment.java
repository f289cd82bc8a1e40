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
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Changes what is owed on an invoice or on an account.
 *
 * @param amount signed as its kind demands: negative lowers the receivable
 * @param excessOnAccount what the invoice cannot take goes on account
 * @param by who asks for it, and what they may change alone
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
        LeftOpen leftOpen) {

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
