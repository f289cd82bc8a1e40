package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/**
 * A name is not taken for this payer's any more.
 *
 * @param name as it stands in payments; capitals, accents and punctuation do not matter
 */
public record PayerNameForgotten(BookId book, AccountId account, String name, LocalDate forgottenOn)
        implements CashEvent {

    @Override
    public LocalDate effectiveOn() {
        return forgottenOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
