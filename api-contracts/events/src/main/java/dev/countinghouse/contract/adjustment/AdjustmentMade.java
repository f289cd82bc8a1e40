package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is owed changes: credit or debit memo, write-off, fee, contractual.
 *
 * @param invoice on which it stands: for a memo, the one that it corrects
 * @param amount signed, the whole of it: negative lowers the receivable
 * @param onAccount the part of the amount that stands on the account and not on the invoice: all of
 *     it without an invoice, zero (or the excess that was asked for) with one
 * @param reason a reason code or text, for the auditor
 * @param doneBy its maker, and who let it pass when it was above the maker's limit
 * @param lines of a memo that says what it takes back or charges; they add up to the amount without
 *     its sign
 * @param number of a memo that has one
 * @param series the gapless series that gave it
 */
public record AdjustmentMade(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        @Nullable InvoiceId invoice,
        AdjustmentKind kind,
        Money amount,
        Money onAccount,
        String reason,
        LocalDate effectiveOn,
        DoneBy doneBy,
        @Nullable List<MemoLine> lines,
        @Nullable MemoNumber number,
        @Nullable String series)
        implements AdjustmentEvent, MoneyEvent {

    /** One that has no number. */
    public AdjustmentMade(
            BookId book,
            AdjustmentId adjustment,
            AccountId account,
            @Nullable InvoiceId invoice,
            AdjustmentKind kind,
            Money amount,
            Money onAccount,
            String reason,
            LocalDate effectiveOn,
            DoneBy doneBy,
            @Nullable List<MemoLine> lines) {
        this(
                book,
                adjustment,
                account,
                invoice,
                kind,
                amount,
                onAccount,
                reason,
                effectiveOn,
                doneBy,
                lines,
                null,
                null);
    }

    /** One that has no lines either. */
    public AdjustmentMade(
            BookId book,
            AdjustmentId adjustment,
            AccountId account,
            @Nullable InvoiceId invoice,
            AdjustmentKind kind,
            Money amount,
            Money onAccount,
            String reason,
            LocalDate effectiveOn,
            DoneBy doneBy) {
        this(
                book,
                adjustment,
                account,
                invoice,
                kind,
                amount,
                onAccount,
                reason,
                effectiveOn,
                doneBy,
                null);
    }

    public AdjustmentMade {
        if (lines != null) lines = List.copyOf(lines);
    }

    /** The same memo with a number that a series gave. */
    public AdjustmentMade numbered(MemoNumber next, String by) {
        return new AdjustmentMade(
                book,
                adjustment,
                account,
                invoice,
                kind,
                amount,
                onAccount,
                reason,
                effectiveOn,
                doneBy,
                lines,
                next,
                by);
    }

    public static final int MAX_REASON = 200;

    /** The part of the amount that stands on the invoice, signed. */
    public Money onInvoice() {
        return amount.minus(onAccount);
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = doneBy.and(AdjustmentEvent.concerns(adjustment, account, invoice));
        if (number == null) return concerns;
        Set<EntityId> numbered = new HashSet<>(concerns);
        numbered.add(number);
        return Set.copyOf(numbered);
    }

    @Override
    public List<Movement> movements() {
        return AdjustmentEvent.movements(this, MovementKind.ADJUSTED, onInvoice(), onAccount);
    }
}
