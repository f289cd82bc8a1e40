package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** A closed account may be invoiced again from a date on. */
public record AccountReopened(BookId book, AccountId account, String reason, LocalDate reopenedOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return reopenedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
