package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * An item is not in the deposit after all; its check may be presented elsewhere.
 *
 * @param item as it was entered
 */
public record DepositItemRemoved(
        BookId book,
        DepositId deposit,
        int batch,
        int number,
        DepositItem item,
        String reason,
        String removedBy,
        LocalDate depositedOn)
        implements DepositEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return depositedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(Set.of(deposit, item.account()));
        PresentedCheck check = item.check(depositedOn);
        if (check != null) concerns.add(check);
        return Set.copyOf(concerns);
    }
}
