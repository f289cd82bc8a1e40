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
    STATEMENT,
    /** That a payment was returned, and what is owed again. */
    RETURN_NOTICE,
    /** That a payment plan has ended before it was paid. */
    PLAN_NOTICE
}
