package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** The account gets no more credit from a date on; what it owes stays owed. */
public record AccountHeld(BookId book, AccountId account, String reason, LocalDate heldOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return heldOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
