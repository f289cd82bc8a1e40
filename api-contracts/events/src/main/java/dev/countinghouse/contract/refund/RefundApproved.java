package dev.countinghouse.contract.refund;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.time.LocalDate;
import java.util.Set;

/** Somebody other than its requester lets a refund pass. */
public record RefundApproved(
        BookId book, RefundId refund, CreditItem credit, String approvedBy, LocalDate approvedOn)
        implements RefundEvent, MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return approvedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return RefundEvent.concerns(this);
    }
}
