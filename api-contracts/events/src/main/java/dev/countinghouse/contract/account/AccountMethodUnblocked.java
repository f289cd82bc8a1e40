package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.payment.PaymentMethod;

import java.time.LocalDate;
import java.util.Set;

/** From a date on, the account may pay by this method again. */
public record AccountMethodUnblocked(
        BookId book, AccountId account, PaymentMethod method, String reason, LocalDate unblockedOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return unblockedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
