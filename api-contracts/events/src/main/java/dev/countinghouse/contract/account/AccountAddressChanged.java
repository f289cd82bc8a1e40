package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** Invoices and letters go to this address from a date on. */
public record AccountAddressChanged(
        BookId book, AccountId account, PostalAddress address, LocalDate changedOn)
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
