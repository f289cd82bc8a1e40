package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.Money;

/**
 * What is left of a payment when all is applied.
 *
 * @param amount above zero
 * @param then leave it unapplied or on account, or request a refund
 */
public record CashRest(Money amount, Treatment then) {

    public CashRest {
        if (then.takesShortfall()) {
            throw new IllegalArgumentException("a rest cannot be treated so: " + then);
        }
    }
}
