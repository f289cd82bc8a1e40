package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Some accounts of a billing run have something to bill, and are drafted one by one.
 *
 * @param page from 1
 * @param next where the run goes on; absent on the last page
 */
public record BillingRunListed(
        BookId book,
        BillingRunId run,
        int page,
        List<AccountId> accounts,
        @Nullable AccountId next,
        LocalDate through,
        LocalDate invoiceDate)
        implements MemoEvent {

    public static final int MAX_ACCOUNTS = 200;

    public BillingRunListed {
        accounts = List.copyOf(accounts);
    }

    @Override
    public LocalDate effectiveOn() {
        return invoiceDate;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(run);
    }
}
