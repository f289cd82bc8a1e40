package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.time.LocalDate;
import java.util.Set;

/**
 * All that is charged through a date is to be drafted.
 *
 * @param invoiceDate of the invoices
 */
public record BillingRunOrdered(
        BookId book,
        BillingRunId run,
        LocalDate through,
        LocalDate invoiceDate,
        String orderedBy,
        LocalDate orderedOn)
        implements MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return orderedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(run);
    }
}
