package dev.countinghouse.contract.cash;

/** What is done when two fit equally well. */
public enum TieBreak {
    /** A person decides: nothing is applied by itself. */
    PERSON,
    /** What is due earlier is paid; of the same day, the lower number. */
    EARLIEST_DUE
}
