package dev.countinghouse.contract.quote;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.billing.DraftId;

import java.time.LocalDate;
import java.util.Set;

/** A customer took a quote; a draft was made of it. */
public record QuoteAccepted(
        BookId book,
        QuoteId quote,
        AccountId account,
        DraftId draft,
        String acceptedBy,
        LocalDate acceptedOn)
        implements QuoteEvent {

    @Override
    public LocalDate effectiveOn() {
        return acceptedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(quote, account, draft);
    }
}
