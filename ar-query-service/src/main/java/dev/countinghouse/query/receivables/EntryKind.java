package dev.countinghouse.query.receivables;

/** Why an item's open amount moved. */
public enum EntryKind {
    INVOICED,
    INVOICE_VOIDED,
    /** Money came in: on the payment. */
    PAID,
    PAYMENT_REVERSED,
    /** Money moved from the payment to the invoice: an entry on each. */
    ALLOCATED,
    ALLOCATION_REVERSED,
    /** The early-payment discount that an allocation took off the invoice besides. */
    DISCOUNTED,
    DISCOUNT_REVERSED,
    ADJUSTED,
    ADJUSTMENT_REVERSED
}
