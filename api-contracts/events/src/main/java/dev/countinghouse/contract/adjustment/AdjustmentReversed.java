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
import java.util.List;
import java.util.Set;

/**
 * An adjustment is taken back whole.
 *
 * @param amount the amount of the adjustment as it was made; its opposite is what changes now
 * @param onAccount the part of it that stood on the account
 * @param doneBy who takes it back, and who let that pass when it needed a second person
 * @param lines as it was made with
 */
public record AdjustmentReversed(
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
        @Nullable List<MemoLine> lines)
        implements AdjustmentEvent, MoneyEvent {

    /** One that has no lines. */
    public AdjustmentReversed(
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

    public AdjustmentReversed {
        if (lines != null) lines = List.copyOf(lines);
    }

    /** The part of the amount that stood on the invoice, signed as it was made. */
    public Money onInvoice() {
        return amount.minus(onAccount);
    }

    @Override
    public Set<EntityId> concerns() {
        return doneBy.and(AdjustmentEvent.concerns(adjustment, account, invoice));
    }

    @Override
    public List<Movement> movements() {
        return AdjustmentEvent.movements(
                this, MovementKind.ADJUSTMENT_REVERSED, onInvoice().negated(), onAccount.negated());
    }
}
