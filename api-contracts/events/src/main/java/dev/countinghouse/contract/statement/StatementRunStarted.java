package dev.countinghouse.contract.statement;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/** All accounts that have something to be told get their statements of a day, one by one. */
public record StatementRunStarted(
        BookId book,
        StatementRunId run,
        StatementForm form,
        @Nullable LocalDate from,
        LocalDate statedOn,
        String startedBy)
        implements StatementEvent {

    public StatementRunStarted {
        StatementIssued.period(form, from, statedOn);
    }

    @Override
    public LocalDate effectiveOn() {
        return statedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(run);
    }
}
