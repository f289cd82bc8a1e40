package dev.countinghouse.contract.price;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * From a date on, an account has the prices of a customer group.
 *
 * @param group such as {@code WHOLESALE}; absent if it is in none any more
 */
public record AccountGroupSet(
        BookId book, AccountId account, @Nullable String group, LocalDate setOn)
        implements MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
