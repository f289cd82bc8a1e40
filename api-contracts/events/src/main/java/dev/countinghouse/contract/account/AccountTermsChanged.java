package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** Invoices issued from now on get these terms; those already issued keep theirs. */
public record AccountTermsChanged(
        BookId book, AccountId account, CreditTerms terms, LocalDate changedOn)
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
