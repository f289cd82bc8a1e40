package dev.countinghouse.contract.statement;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * An account is told what it owes. The statement says what was known when this was recorded.
 *
 * @param run of which it is part; absent if somebody asked by hand
 * @param from the first day of its period; absent where its form has none
 * @param family whether the accounts that it pays for are on it as well
 * @param statedOn the day whose end it shows
 * @param issuedBy who asked
 */
public record StatementIssued(
        BookId book,
        StatementId statement,
        @Nullable StatementRunId run,
        AccountId account,
        StatementForm form,
        @Nullable LocalDate from,
        boolean family,
        LocalDate statedOn,
        String issuedBy)
        implements StatementEvent {

    public StatementIssued {
        period(form, from, statedOn);
    }

    /**
     * @throws IllegalArgumentException if there is a period where there is none, or it ends before
     *     it begins
     */
    public static void period(StatementForm form, @Nullable LocalDate from, LocalDate statedOn) {
        if (form.hasPeriod() != (from != null)) {
            throw new IllegalArgumentException(
                    form.hasPeriod()
                            ? "this form needs the day its period begins"
                            : "open items have no period");
        }
        if (from != null && from.isAfter(statedOn)) {
            throw new IllegalArgumentException("the period ends before it begins");
        }
    }

    @Override
    public LocalDate effectiveOn() {
        return statedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> all = new HashSet<>(Set.of(statement, account));
        if (run != null) all.add(run);
        return all;
    }
}
