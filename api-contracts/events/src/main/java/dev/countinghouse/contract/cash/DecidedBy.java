package dev.countinghouse.contract.cash;

/** Who decided. */
public enum DecidedBy {
    /** Applied by itself: the share of these that was undone later is the wrong-match rate. */
    RULES,
    PERSON
}
