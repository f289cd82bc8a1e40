package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/**
 * A payer writes its name so, too: payments with it are this account's.
 *
 * @param name as it stands in payments; capitals, accents and punctuation do not matter
 */
public record PayerNameLearnt(BookId book, AccountId account, String name, LocalDate learntOn)
        implements CashEvent {

    public static final int MAX_NAME = 100;

    @Override
    public LocalDate effectiveOn() {
        return learntOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
