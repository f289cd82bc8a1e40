package dev.countinghouse.contract.quote;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** A quote is not wanted. */
public record QuoteDeclined(
        BookId book,
        QuoteId quote,
        AccountId account,
        String reason,
        String declinedBy,
        LocalDate declinedOn)
        implements QuoteEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return declinedOn;
    }
}
