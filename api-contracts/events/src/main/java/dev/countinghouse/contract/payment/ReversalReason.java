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
    MOVED;

    /**
     * Whether the money was returned and the customer owes again what it had paid. A dispute about
     * the debit or with a card's issuer is settled with those, and an error of the office's own is
     * none of the customer's.
     */
    public boolean isReturn() {
        return switch (this) {
            case INSUFFICIENT_FUNDS, ACCOUNT_CLOSED, PAYMENT_STOPPED, RETURNED -> true;
            case NOT_AUTHORIZED, CHARGEBACK, POSTED_IN_ERROR, MOVED -> false;
        };
    }
}
