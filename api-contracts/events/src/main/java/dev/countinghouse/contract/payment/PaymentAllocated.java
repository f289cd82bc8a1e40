package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Movement;

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

    @Override
    public List<Movement> movements() {
        return PaymentEvent.applied(payment, account, effectiveOn, allocations);
    }
}
