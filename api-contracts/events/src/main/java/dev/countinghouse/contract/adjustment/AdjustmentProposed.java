package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An adjustment above its maker's limit waits for somebody else. Nothing is owed differently yet.
 *
 * @param amount signed: negative lowers the receivable
 * @param excessOnAccount what the invoice cannot take may go on account
 * @param lines of a memo that says what it takes back or charges
 * @param series that a memo gets its number of when it is made
 */
public record AdjustmentProposed(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        @Nullable InvoiceId invoice,
        AdjustmentKind kind,
        Money amount,
        boolean excessOnAccount,
        String reason,
        LocalDate effectiveOn,
        String proposedBy,
        @Nullable List<MemoLine> lines,
        @Nullable String series)
        implements AdjustmentEvent, MemoEvent {

    /** One that has no lines and no number. */
    public AdjustmentProposed(
            BookId book,
            AdjustmentId adjustment,
            AccountId account,
            @Nullable InvoiceId invoice,
            AdjustmentKind kind,
            Money amount,
            boolean excessOnAccount,
            String reason,
            LocalDate effectiveOn,
            String proposedBy) {
        this(
                book,
                adjustment,
                account,
                invoice,
                kind,
                amount,
                excessOnAccount,
                reason,
                effectiveOn,
                proposedBy,
                null,
                null);
    }

    public AdjustmentProposed {
        if (lines != null) lines = List.copyOf(lines);
    }

    @Override
    public Set<EntityId> concerns() {
        return AdjustmentEvent.concerns(adjustment, account, invoice);
    }
}
