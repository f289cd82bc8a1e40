package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.invoice.InvoiceId;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A draft became an invoice, which was issued with it.
 *
 * @param charges which that bills, unless it is voided
 */
public record DraftReleased(
        BookId book,
        DraftId draft,
        AccountId account,
        InvoiceId invoice,
        List<ChargeId> charges,
        String releasedBy,
        LocalDate releasedOn)
        implements DraftEvent {

    public DraftReleased {
        charges = List.copyOf(charges);
    }

    @Override
    public LocalDate effectiveOn() {
        return releasedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(DraftEvent.super.concerns());
        concerns.add(invoice);
        return Set.copyOf(concerns);
    }
}
