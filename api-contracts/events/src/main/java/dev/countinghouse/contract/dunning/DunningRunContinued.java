package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A run has found these accounts; each gets its notice by a decision of its own.
 *
 * @param page from 1
 * @param next where the run goes on, if there are more
 */
public record DunningRunContinued(
        BookId book,
        DunningRunId run,
        LocalDate on,
        int page,
        List<AccountId> accounts,
        @Nullable String next)
        implements DunningEvent {

    public static final int MAX_ACCOUNTS = 500;

    public DunningRunContinued {
        accounts = List.copyOf(accounts);
    }

    @Override
    public LocalDate effectiveOn() {
        return on;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(run);
    }
}
