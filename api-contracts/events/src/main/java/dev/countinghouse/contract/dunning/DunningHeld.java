package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * An account is not asked to pay for now, or not for one of its invoices.
 *
 * @param invoice which, if not all
 * @param until the last day, if that is known
 */
public record DunningHeld(
        BookId book,
        AccountId account,
        @Nullable InvoiceId invoice,
        HoldKind kind,
        String reason,
        LocalDate heldOn,
        @Nullable LocalDate until)
        implements DunningEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return heldOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return invoice == null ? Set.of(account) : Set.of(account, invoice);
    }
}
