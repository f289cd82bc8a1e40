package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * An account is asked to pay again.
 *
 * @param invoice for which, if only that was held
 */
public record DunningReleased(
        BookId book,
        AccountId account,
        @Nullable InvoiceId invoice,
        String reason,
        LocalDate releasedOn)
        implements DunningEvent {

    @Override
    public LocalDate effectiveOn() {
        return releasedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return invoice == null ? Set.of(account) : Set.of(account, invoice);
    }
}
