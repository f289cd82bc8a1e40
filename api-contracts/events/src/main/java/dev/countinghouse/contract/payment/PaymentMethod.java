package dev.countinghouse.contract.payment;

/** How money came in. */
public enum PaymentMethod {
    CASH,
    CHECK,
    CARD,
    ACH,
    WIRE,
    DIRECT_DEBIT,
    LOCKBOX,
    OTHER
}
