package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * The account has this tax id from a date on.
 *
 * @param taxId its VAT number or the like; absent if it has none any more
 */
public record AccountTaxIdChanged(
        BookId book, AccountId account, @Nullable String taxId, LocalDate changedOn)
        implements AccountEvent {

    public static final int MAX_TAX_ID = 40;

    @Override
    public LocalDate effectiveOn() {
        return changedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
