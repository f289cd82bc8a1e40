package dev.countinghouse.contract;

/** Why an item's open amount moved. */
public enum MovementKind {
    INVOICED(true),
    INVOICE_VOIDED(false),
    /** Money came in: on the payment. */
    PAID(true),
    PAYMENT_REVERSED(false),
    /** Money moved from the payment to the invoice: a movement on each. */
    ALLOCATED(false),
    ALLOCATION_REVERSED(false),
    /** The early-payment discount that an allocation took off the invoice besides. */
    DISCOUNTED(false),
    DISCOUNT_REVERSED(false),
    /** On the invoice that it is about, or as an item of its own. */
    ADJUSTED(true),
    ADJUSTMENT_REVERSED(false);

    private final boolean makes;

    MovementKind(boolean makes) {
        this.makes = makes;
    }

    /** Whether it makes the item of the document that moves. */
    boolean makes() {
        return makes;
    }
}
