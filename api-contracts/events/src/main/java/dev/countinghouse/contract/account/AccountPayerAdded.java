package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** Another account pays for this one from a date on: a parent company, an insurer, a guarantor. */
public record AccountPayerAdded(BookId book, AccountId account, AccountId payer, LocalDate addedOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return addedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
