package dev.countinghouse.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Unapplied money of a payment is applied to invoices. */
public record PaymentAllocated(
        BookId book,
        PaymentId payment,
        AccountId account,
        LocalDate effectiveOn,
        List<Allocation> allocations)
        implements PaymentEvent {

    public PaymentAllocated {
        allocations = List.copyOf(allocations);
    }

    @Override
    public Set<EntityId> concerns() {
        return PaymentEvent.concerns(payment, account, allocations);
    }
}
