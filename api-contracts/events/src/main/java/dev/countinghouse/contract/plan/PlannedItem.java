package dev.countinghouse.contract.plan;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What of something owed goes into a plan, or back from it.
 *
 * @param invoice an invoice, or
 * @param adjustment a debit memo, fee or interest that stands on the account
 * @param amount above zero
 */
public record PlannedItem(
        @Nullable InvoiceId invoice, @Nullable AdjustmentId adjustment, Money amount) {

    public PlannedItem {
        if ((invoice == null) == (adjustment == null)) {
            throw new IllegalArgumentException(
                    "an invoice or an adjustment goes into a plan: name one of them");
        }
    }

    public EntityId item() {
        return invoice != null ? invoice : Objects.requireNonNull(adjustment);
    }

    /** The same item with another amount. */
    public PlannedItem of(Money other) {
        return new PlannedItem(invoice, adjustment, other);
    }
}
