package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** Another account pays no longer for this one from a date on; what it paid stays paid. */
public record AccountPayerRemoved(
        BookId book, AccountId account, AccountId payer, LocalDate removedOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return removedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
