package dev.countinghouse.contract;

/** Why an item's open amount moved. */
public enum MovementKind {
    INVOICED(true),
    INVOICE_VOIDED(false),
    /** Money came in: on the payment. */
    PAID(true),
    PAYMENT_REVERSED(false),
    /** A bank took some or all of it back for its cardholder, and gave it back: on the payment. */
    CHARGED_BACK(false),
    CHARGEBACK_REVERSED(false),
    /** A payment was applied to what is owed: a movement on each. */
    ALLOCATED(false),
    ALLOCATION_REVERSED(false),
    /** A credit on an account was applied to what is owed: a movement on each. */
    CREDIT_ALLOCATED(false),
    CREDIT_ALLOCATION_REVERSED(false),
    /** The early-payment discount that an allocation took off the invoice besides. */
    DISCOUNTED(false),
    DISCOUNT_REVERSED(false),
    /** Credit was paid back: on the payment or the adjustment that gave it. */
    REFUNDED(false),
    REFUND_FAILED(false),
    /** On the invoice that it is about, or as an item of its own. */
    ADJUSTED(true),
    ADJUSTMENT_REVERSED(false),
    /** What is owed stands on the parts of a payment plan, or again on what it came from. */
    PLANNED(true),
    PLAN_ENDED(false);

    private final boolean makes;

    MovementKind(boolean makes) {
        this.makes = makes;
    }

    /** Whether it makes the item of the document that moves. */
    boolean makes() {
        return makes;
    }
}
