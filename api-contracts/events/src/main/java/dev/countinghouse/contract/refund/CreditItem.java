package dev.countinghouse.contract.refund;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What a refund pays back: what a payment has unapplied, or a credit that stands on the account.
 *
 * @param payment the payment, or
 * @param adjustment the credit memo
 */
public record CreditItem(
        AccountId account, @Nullable PaymentId payment, @Nullable AdjustmentId adjustment) {

    public CreditItem {
        if ((payment == null) == (adjustment == null)) {
            throw new IllegalArgumentException("a credit is a payment's or an adjustment's");
        }
    }

    public EntityId item() {
        return payment != null ? payment : Objects.requireNonNull(adjustment);
    }
}
