package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/** An adjustment is not taken back as it was proposed last: it stands. */
public record AdjustmentReversalDeclined(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        @Nullable InvoiceId invoice,
        String reason,
        String declinedBy,
        LocalDate effectiveOn)
        implements AdjustmentEvent, MemoEvent {
    @Override
    public Set<EntityId> concerns() {
        return AdjustmentEvent.concerns(adjustment, account, invoice);
    }
}
