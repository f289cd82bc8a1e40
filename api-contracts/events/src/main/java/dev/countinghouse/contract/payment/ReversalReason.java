package dev.countinghouse.contract.payment;

/** Why a payment is taken back. */
public enum ReversalReason {
    INSUFFICIENT_FUNDS,
    ACCOUNT_CLOSED,
    PAYMENT_STOPPED,
    /** Whose account was debited says that nobody let it be: a dispute about the debit. */
    NOT_AUTHORIZED,
    RETURNED,
    CHARGEBACK,
    POSTED_IN_ERROR,
    /** Its money is posted anew, on other accounts or in parts, in the same decision. */
    MOVED
}
