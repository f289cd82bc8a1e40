package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** An account on hold gets credit again from a date on. */
public record AccountReleased(BookId book, AccountId account, String reason, LocalDate releasedOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return releasedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
