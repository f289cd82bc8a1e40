package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * A payment to be was entered in a batch.
 *
 * @param number of the item within the deposit, from 1, never given again
 */
public record DepositItemEntered(
        BookId book,
        DepositId deposit,
        int batch,
        int number,
        DepositItem item,
        String enteredBy,
        LocalDate depositedOn)
        implements DepositEvent {

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
