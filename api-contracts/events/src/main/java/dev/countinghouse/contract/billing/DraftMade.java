package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.charge.ChargeId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An invoice as it would be. Its charges are on no other draft from now on.
 *
 * @param invoiceDate of the invoice when it is released
 * @param lines at least one; they keep their numbers, from 1, whatever is taken out
 * @param run the billing run that made it
 */
public record DraftMade(
        BookId book,
        DraftId draft,
        AccountId account,
        LocalDate invoiceDate,
        List<DraftLine> lines,
        @Nullable String customerReference,
        @Nullable String purchaseOrder,
        @Nullable String memo,
        @Nullable BillingRunId run,
        String madeBy)
        implements DraftEvent {

    /** So that what one decision reads, and one event is tagged with, stays small. */
    public static final int MAX_LINES = 500;

    public DraftMade {
        lines = List.copyOf(lines);
    }

    @Override
    public LocalDate effectiveOn() {
        return invoiceDate;
    }

    @Override
    public List<ChargeId> charges() {
        return lines.stream().map(DraftLine::charge).filter(Objects::nonNull).toList();
    }
}
