package dev.countinghouse.contract.allocation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.adjustment.AdjustmentId;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One allocation of a credit is taken back: it stands on the account again, its debit is open. */
public record CreditAllocationReversed(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        Allocation allocation,
        String reason,
        LocalDate effectiveOn)
        implements CreditEvent {

    private Applied applied() {
        return Applied.credit(adjustment, account, effectiveOn, List.of(allocation));
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
