package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** No more invoices for this account; what is open can still be paid and adjusted. */
public record AccountClosed(BookId book, AccountId account, String reason, LocalDate closedOn)
        implements AccountEvent {
    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return closedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
