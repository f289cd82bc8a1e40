package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;

import java.time.LocalDate;
import java.util.Set;

/**
 * Taking an invoice back waits for somebody else. It is still owed.
 *
 * @param amount the invoice's total
 */
public record InvoiceVoidProposed(
        BookId book,
        InvoiceId invoice,
        AccountId account,
        Money amount,
        String reason,
        LocalDate voidedOn,
        String proposedBy)
        implements MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return voidedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(invoice, account);
    }
}
