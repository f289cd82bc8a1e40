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

/** One allocation is taken back: its money is unapplied again, what it settled open again. */
public record AllocationReversed(
        BookId book,
        PaymentId payment,
        AccountId account,
        Allocation allocation,
        String reason,
        LocalDate effectiveOn)
        implements PaymentEvent {
    public static final int MAX_REASON = 200;

    private Applied applied() {
        return Applied.payment(payment, account, effectiveOn, List.of(allocation));
    }

    @Override
    public Set<EntityId> concerns() {
        return applied().concerns();
    }

    @Override
    public List<Movement> movements() {
        return applied().takenBack();
    }
}
