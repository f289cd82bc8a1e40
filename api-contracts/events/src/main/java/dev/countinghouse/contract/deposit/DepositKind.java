package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.payment.PaymentMethod;

/** What a deposit is made of. */
public enum DepositKind {
    CASH_DRAWER(PaymentMethod.CASH),
    CHECKS(PaymentMethod.CHECK),
    CARDS(PaymentMethod.CARD),
    LOCKBOX(PaymentMethod.LOCKBOX),
    /** Checks of which only images go to the bank. */
    REMOTE(PaymentMethod.CHECK);

    private final PaymentMethod method;

    DepositKind(PaymentMethod method) {
        this.method = method;
    }

    /** How its items are paid if nothing else is said. */
    public PaymentMethod method() {
        return method;
    }
}
