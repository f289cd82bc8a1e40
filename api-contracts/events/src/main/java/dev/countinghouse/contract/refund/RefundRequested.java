package dev.countinghouse.contract.refund;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;

import java.time.LocalDate;
import java.util.Set;

/**
 * A credit is to be paid back. Nothing has left yet, but so much of it can no longer be applied.
 *
 * @param amount above zero
 */
public record RefundRequested(
        BookId book,
        RefundId refund,
        CreditItem credit,
        Money amount,
        String reason,
        String requestedBy,
        LocalDate requestedOn)
        implements RefundEvent, MemoEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return requestedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return RefundEvent.concerns(this);
    }
}
