package dev.countinghouse.contract;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** What happens to an adjustment: a change of what is owed that is neither invoice nor payment. */
public sealed interface AdjustmentEvent extends ArEvent
        permits AdjustmentProposed, AdjustmentDeclined, AdjustmentMade, AdjustmentReversed {
    AdjustmentId adjustment();

    AccountId account();

    @Nullable InvoiceId invoice();

    @Override
    default Set<EntityId> concerns() {
        InvoiceId invoice = invoice();
        return invoice == null
                ? Set.of(adjustment(), account())
                : Set.of(adjustment(), account(), invoice);
    }
}
