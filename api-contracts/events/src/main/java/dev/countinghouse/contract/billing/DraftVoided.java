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
 * The invoice that a draft became was voided, in the same decision.
 *
 * @param charges which another draft may bill
 */
public record DraftVoided(
        BookId book,
        DraftId draft,
        AccountId account,
        InvoiceId invoice,
        List<ChargeId> charges,
        String reason,
        String voidedBy,
        LocalDate voidedOn)
        implements DraftEvent {

    public DraftVoided {
        charges = List.copyOf(charges);
    }

    @Override
    public LocalDate effectiveOn() {
        return voidedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(DraftEvent.super.concerns());
        concerns.add(invoice);
        return Set.copyOf(concerns);
    }
}
