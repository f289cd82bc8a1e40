package dev.countinghouse.contract.quote;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A customer was told what something would cost, before taxes.
 *
 * @param validUntil the last day on which it may be accepted
 * @param reference the customer's own number or name for it
 */
public record QuoteMade(
        BookId book,
        QuoteId quote,
        AccountId account,
        List<QuoteLine> lines,
        LocalDate quotedOn,
        LocalDate validUntil,
        @Nullable String reference,
        String quotedBy)
        implements QuoteEvent {

    public static final int MAX_LINES = 200;

    public QuoteMade {
        lines = List.copyOf(lines);
    }

    @Override
    public LocalDate effectiveOn() {
        return quotedOn;
    }
}
