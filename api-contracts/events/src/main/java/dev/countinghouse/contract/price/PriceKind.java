package dev.countinghouse.contract.price;

/** What a price goes by. */
public enum PriceKind {
    /** The list: everybody's, or a customer group's. */
    LIST,
    /** Agreed with an account or a group. */
    CONTRACT,
    /** For a while, before all others. */
    SPECIAL
}
