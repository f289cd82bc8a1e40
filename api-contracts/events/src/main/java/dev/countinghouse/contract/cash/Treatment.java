package dev.countinghouse.contract.cash;

/** What is done with a difference between what is paid and what is open. */
public enum Treatment {
    /** The invoice's rest is given up as a small balance. */
    WRITE_OFF(true),
    /** The invoice stays open by it. */
    LEAVE_SHORT(true),
    /** The payer deducted it: it stays open, and is disputed. */
    DISPUTE(true),
    /** It stays with the payment, to be applied to what comes. */
    UNAPPLIED(false),
    /** It stays with the payment on purpose: nobody need look at it. */
    ON_ACCOUNT(false),
    /** A refund is requested; another approves it. */
    REFUND(false);

    private final boolean shortfall;

    Treatment(boolean shortfall) {
        this.shortfall = shortfall;
    }

    /** Whether it is for what is open of an item; the others are for what is left of a payment. */
    public boolean takesShortfall() {
        return shortfall;
    }
}
