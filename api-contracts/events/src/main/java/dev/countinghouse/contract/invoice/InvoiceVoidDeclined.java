package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.time.LocalDate;
import java.util.Set;

/** An invoice is not taken back as it was proposed last. */
public record InvoiceVoidDeclined(
        BookId book,
        InvoiceId invoice,
        AccountId account,
        String reason,
        String declinedBy,
        LocalDate effectiveOn)
        implements MemoEvent {

    @Override
    public Set<EntityId> concerns() {
        return Set.of(invoice, account);
    }
}
