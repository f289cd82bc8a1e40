package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.book.BookProfile;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * From a date on, payments are applied by these rules: all of a book's, or one account's. An
 * account's take the place of the book's as a whole.
 *
 * @param account whose, if it is one account's
 * @param version counts what was set for the book, or for the account, from 1
 * @param rules absent if an account has none of its own any more
 */
public record CashRulesSet(
        BookId book,
        @Nullable AccountId account,
        int version,
        @Nullable CashRules rules,
        LocalDate setOn)
        implements CashEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account == null ? BookProfile.of(book) : account);
    }
}
