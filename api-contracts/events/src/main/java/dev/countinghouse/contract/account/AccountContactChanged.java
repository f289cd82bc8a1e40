package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** The account's documents reach it so from a date on. */
public record AccountContactChanged(
        BookId book, AccountId account, AccountContact contact, LocalDate changedOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return changedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
