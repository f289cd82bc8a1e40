package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;

/** A customer, patient or payer may be invoiced from now on, in one currency and on these terms. */
public record AccountOpened(
        BookId book,
        AccountId account,
        String name,
        AccountKind kind,
        Currency currency,
        CreditTerms terms,
        LocalDate openedOn)
        implements AccountEvent {

    public static final int MAX_NAME = 200;

    @Override
    public LocalDate effectiveOn() {
        return openedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
