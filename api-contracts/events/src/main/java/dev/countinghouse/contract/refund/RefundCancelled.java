package dev.countinghouse.contract.refund;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.time.LocalDate;
import java.util.Set;

/** A refund will not be paid: declined, or withdrawn. Its credit can be applied again. */
public record RefundCancelled(
        BookId book,
        RefundId refund,
        CreditItem credit,
        String reason,
        String cancelledBy,
        LocalDate cancelledOn)
        implements RefundEvent, MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return cancelledOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return RefundEvent.concerns(this);
    }
}
