package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * Taking an adjustment back waits for somebody else. Nothing is owed differently yet.
 *
 * @param amount of the adjustment as it was made
 */
public record AdjustmentReversalProposed(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        @Nullable InvoiceId invoice,
        Money amount,
        String reason,
        LocalDate effectiveOn,
        String proposedBy)
        implements AdjustmentEvent, MemoEvent {
    @Override
    public Set<EntityId> concerns() {
        return AdjustmentEvent.concerns(adjustment, account, invoice);
    }
}
