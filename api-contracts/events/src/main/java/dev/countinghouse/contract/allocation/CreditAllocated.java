package dev.countinghouse.contract.allocation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.adjustment.AdjustmentId;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A credit that stands on an account is applied to what is owed. */
public record CreditAllocated(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        LocalDate effectiveOn,
        List<Allocation> allocations)
        implements CreditEvent {

    public CreditAllocated {
        allocations = List.copyOf(allocations);
    }

    private Applied applied() {
        return Applied.credit(adjustment, account, effectiveOn, allocations);
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
