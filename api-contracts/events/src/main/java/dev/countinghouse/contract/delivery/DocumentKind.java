package dev.countinghouse.contract.delivery;

/** What a document is. */
public enum DocumentKind {
    INVOICE,
    CREDIT_MEMO,
    /** That money came in, and what it was used for. */
    RECEIPT,
    /** That money goes back. */
    REFUND_NOTICE,
    /** A dunning notice. */
    REMINDER,
    STATEMENT
}
