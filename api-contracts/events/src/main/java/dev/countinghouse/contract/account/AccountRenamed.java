package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** The customer, patient or payer has another name from a date on. */
public record AccountRenamed(BookId book, AccountId account, String name, LocalDate renamedOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return renamedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
