package dev.countinghouse.contract.statement;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A page of a run: these accounts get theirs.
 *
 * @param page from 1
 * @param next where the next page begins; absent if this is the last
 */
public record StatementRunContinued(
        BookId book,
        StatementRunId run,
        StatementForm form,
        @Nullable LocalDate from,
        LocalDate statedOn,
        int page,
        List<AccountId> accounts,
        @Nullable String next)
        implements StatementEvent {

    public static final int MAX_ACCOUNTS = 500;

    public StatementRunContinued {
        accounts = List.copyOf(accounts);
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
