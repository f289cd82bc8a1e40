package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One allocation is taken back: its money is unapplied again, its invoice open again. */
public record AllocationReversed(
        BookId book,
        PaymentId payment,
        AccountId account,
        Allocation allocation,
        String reason,
        LocalDate effectiveOn)
        implements PaymentEvent {
    public static final int MAX_REASON = 200;

    @Override
    public Set<EntityId> concerns() {
        return PaymentEvent.concerns(payment, account, List.of(allocation));
    }

    @Override
    public List<Movement> movements() {
        return PaymentEvent.takenBack(payment, account, effectiveOn, List.of(allocation));
    }
}
