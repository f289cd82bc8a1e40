package dev.countinghouse.contract.account;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * The account may owe no more than this from a date on.
 *
 * @param limit absent if there is none any more
 */
public record AccountCreditLimitSet(
        BookId book, AccountId account, @Nullable Money limit, String reason, LocalDate setOn)
        implements AccountEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
