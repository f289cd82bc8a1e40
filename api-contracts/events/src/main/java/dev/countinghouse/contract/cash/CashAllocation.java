package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What one open item gets.
 *
 * @param invoice the invoice, or
 * @param adjustment the debit memo, fee or interest
 * @param account whose it is, if not the payer's
 * @param amount above zero, taken from the payment
 * @param discount above zero, taken off the invoice besides
 * @param shortfall what is still open of it afterwards, and what is done with that
 */
public record CashAllocation(
        @Nullable InvoiceId invoice,
        @Nullable AdjustmentId adjustment,
        @Nullable AccountId account,
        Money amount,
        @Nullable Money discount,
        @Nullable Shortfall shortfall) {

    public CashAllocation {
        if ((invoice == null) == (adjustment == null)) {
            throw new IllegalArgumentException(
                    "cash is applied to an invoice or to an adjustment: name one of them");
        }
        if (shortfall != null && invoice == null) {
            throw new IllegalArgumentException("only an invoice is paid short");
        }
    }

    public EntityId item() {
        return invoice != null ? invoice : Objects.requireNonNull(adjustment);
    }

    /** What the item's open amount falls by. */
    public Money settled() {
        return discount == null ? amount : amount.plus(discount);
    }
}
