package dev.countinghouse.query.receivables;

/** What an open amount stands on. */
public enum ItemKind {
    /** An invoice: what it has open. */
    INVOICE,
    /** A payment: its unapplied cash, as a negative receivable. */
    PAYMENT,
    /** An adjustment on account: positive or negative. */
    ADJUSTMENT
}
