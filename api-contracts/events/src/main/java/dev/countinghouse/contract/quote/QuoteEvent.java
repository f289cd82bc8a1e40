package dev.countinghouse.contract.quote;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.util.Set;

/** What happens to a quote. */
public sealed interface QuoteEvent extends MemoEvent
        permits QuoteMade, QuoteAccepted, QuoteDeclined {
    QuoteId quote();

    AccountId account();

    @Override
    default Set<EntityId> concerns() {
        return Set.of(quote(), account());
    }
}
