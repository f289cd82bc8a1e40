package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.payment.PaymentMethod;

import java.time.LocalDate;
import java.util.Set;

/**
 * From a date on, the account does not pay by this method: it was returned too often, or in vain.
 */
public record AccountMethodBlocked(
        BookId book, AccountId account, PaymentMethod method, String reason, LocalDate blockedOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return blockedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
