package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * An invoice was issued though the account's credit does not cover it.
 *
 * @param onHold the account was on hold
 * @param creditLimit the limit that the account passed with it; absent if it passed none
 */
public record InvoiceFlagged(
        BookId book,
        InvoiceId invoice,
        AccountId account,
        boolean onHold,
        @Nullable Money creditLimit,
        LocalDate invoiceDate)
        implements MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return invoiceDate;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(invoice, account);
    }
}
