package dev.countinghouse.contract.work;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * What waits in a queue has another owner from now on, or none.
 *
 * @param item as the queue names it, see {@link WorkItemId}
 * @param account whose it is
 * @param owner who works on it
 */
public record WorkAssigned(
        BookId book,
        String queue,
        String item,
        AccountId account,
        @Nullable String owner,
        LocalDate assignedOn)
        implements MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return assignedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(new WorkItemId(queue, item), account);
    }
}
