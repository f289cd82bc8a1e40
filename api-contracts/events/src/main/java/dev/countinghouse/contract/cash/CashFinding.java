package dev.countinghouse.contract.cash;

/** How a payment looks, seen by who applies it. */
public enum CashFinding {
    MATCHED,
    /** One set of items fits, but not well enough to be applied by itself. */
    LIKELY,
    /** Two or more fit equally well. */
    AMBIGUOUS,
    /** Nobody knows whose money it is. */
    UNKNOWN_PAYER,
    /** It names items and is less than they have open, beyond every tolerance. */
    SHORT_PAY,
    /** It is more than what it names, beyond every tolerance, or than all that is open. */
    OVERPAYMENT,
    /** It names nothing that is open, and no amount fits. */
    NAKED
}
