package dev.countinghouse.contract.refusal;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.time.LocalDate;
import java.util.Set;

/** Somebody has seen to what a policy could not do. */
public record RefusalDismissed(BookId book, RefusalId refusal, String reason, LocalDate dismissedOn)
        implements MemoEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return dismissedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(refusal);
    }
}
