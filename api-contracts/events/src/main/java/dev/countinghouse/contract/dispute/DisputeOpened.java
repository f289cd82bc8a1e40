package dev.countinghouse.contract.dispute;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A customer questions an invoice, a line of it or a part of what is open.
 *
 * @param line which line, counted from 1, if it is about one
 * @param text what the customer says
 * @param disputed the amount that they will not pay, above zero; absent for an inquiry, which holds
 *     nothing up
 * @param deadline until when it is to be resolved
 */
public record DisputeOpened(
        BookId book,
        DisputeId dispute,
        AccountId account,
        InvoiceId invoice,
        @Nullable Integer line,
        DisputeKind kind,
        ReasonCode reason,
        @Nullable String text,
        @Nullable Money disputed,
        @Nullable LocalDate deadline,
        String openedBy,
        LocalDate openedOn)
        implements DisputeEvent {

    public static final int MAX_TEXT = 2_000;

    @Override
    public LocalDate effectiveOn() {
        return openedOn;
    }
}
