package dev.countinghouse.contract.dispute;

/** Which way something was said. */
public enum Direction {
    /** By the customer. */
    IN,
    /** To the customer. */
    OUT,
    /** Among ourselves. */
    INTERNAL
}
