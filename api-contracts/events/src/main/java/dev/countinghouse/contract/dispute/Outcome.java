package dev.countinghouse.contract.dispute;

/** What became of a dispute. */
public enum Outcome {
    /** The customer was right: an adjustment lowered the invoice. */
    CREDITED,
    /** The customer paid after all. */
    PAID,
    /** The customer was told that it is owed. */
    REJECTED,
    /** The customer took it back. */
    WITHDRAWN
}
