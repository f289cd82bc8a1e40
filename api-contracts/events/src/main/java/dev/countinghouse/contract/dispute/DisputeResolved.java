package dev.countinghouse.contract.dispute;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * A dispute has come to an end.
 *
 * @param adjustment what lowered the invoice, if it was credited
 * @param payment what paid the invoice, if it was paid
 * @param reason why it was rejected; of other outcomes what there is to say
 * @param released the amount that is disputed no longer; absent for an inquiry
 */
public record DisputeResolved(
        BookId book,
        DisputeId dispute,
        AccountId account,
        InvoiceId invoice,
        Outcome outcome,
        @Nullable AdjustmentId adjustment,
        @Nullable PaymentId payment,
        @Nullable String reason,
        @Nullable Money released,
        String resolvedBy,
        LocalDate resolvedOn)
        implements DisputeEvent {

    public static final int MAX_REASON = 500;

    @Override
    public LocalDate effectiveOn() {
        return resolvedOn;
    }

    /** What it was resolved by knows of it too. */
    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(DisputeEvent.super.concerns());
        if (adjustment != null) concerns.add(adjustment);
        if (payment != null) concerns.add(payment);
        return Set.copyOf(concerns);
    }
}
