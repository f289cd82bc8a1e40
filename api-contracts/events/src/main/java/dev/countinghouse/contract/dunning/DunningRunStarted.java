package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** All that is overdue on a date is asked for by the ladders, account by account. */
public record DunningRunStarted(BookId book, DunningRunId run, LocalDate askedOn, String startedBy)
        implements DunningEvent {

    @Override
    public LocalDate effectiveOn() {
        return askedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(run);
    }
}
