package dev.countinghouse.contract.dunning;

/** How a notice goes out. */
public enum DunningChannel {
    EMAIL,
    LETTER,
    /** Somebody calls: nothing is sent. */
    CALL
}
