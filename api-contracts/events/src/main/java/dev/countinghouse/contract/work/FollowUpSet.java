package dev.countinghouse.contract.work;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * When somebody comes back to what waits in a queue, as was last said.
 *
 * @param item as the queue names it, see {@link WorkItemId}
 * @param account whose it is
 * @param followUpOn no day if it was taken back
 * @param snoozed it is out of the queue until that day
 * @param note why, or what to do then
 */
public record FollowUpSet(
        BookId book,
        String queue,
        String item,
        AccountId account,
        @Nullable LocalDate followUpOn,
        boolean snoozed,
        @Nullable String note,
        LocalDate setOn)
        implements MemoEvent {

    public static final int MAX_NOTE = 200;

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(new WorkItemId(queue, item), account);
    }
}
