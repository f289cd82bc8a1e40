package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.Applied;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Unapplied money of a payment is applied to what is owed. */
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

    private Applied applied() {
        return Applied.payment(payment, account, effectiveOn, allocations);
    }

    @Override
    public Set<EntityId> concerns() {
        return applied().concerns();
    }

    @Override
    public List<Movement> movements() {
        return applied().movements();
    }
}
