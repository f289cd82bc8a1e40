package dev.countinghouse.query.journal;

/** Where an account of the general ledger stands when nothing is unusual. */
public enum LedgerSide {
    DEBIT,
    CREDIT
}
