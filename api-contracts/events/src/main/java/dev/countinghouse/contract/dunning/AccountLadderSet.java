package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * From a date on, an account is asked by this ladder.
 *
 * @param ladder its name; absent, the usual one again
 */
public record AccountLadderSet(
        BookId book, AccountId account, @Nullable String ladder, LocalDate setOn)
        implements DunningEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
