package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.Money;

/** All of a deposit is in one currency. */
final class OneCurrency {

    private OneCurrency() {}

    /**
     * @throws Rejection if an amount is in another one
     */
    static void require(Money control, Money amount) {
        if (!control.currency().equals(amount.currency())) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, amount.currency().getCurrencyCode());
        }
    }
}
