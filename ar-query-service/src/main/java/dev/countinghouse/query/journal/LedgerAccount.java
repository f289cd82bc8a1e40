package dev.countinghouse.query.journal;

/** An account of the general ledger: not a customer's, see {@code AccountId} for those. */
public record LedgerAccount(String code, String name, LedgerSide normal) {}
