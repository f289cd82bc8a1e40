package dev.countinghouse.bench.cash;

import java.util.List;

/** A customer, with what it has open and how it pays. */
record Payer(
        int id,
        String prefix,
        int width,
        int termDays,
        boolean takesDiscounts,
        boolean recurring,
        Choice choice,
        Telling telling,
        List<Bill> open) {

    /** How it chooses what it pays. */
    enum Choice {
        ONE,
        SOME,
        OLDEST,
        PAST_DUE,
        MONTH,
        ALL
    }

    /** How it says what it pays. */
    enum Telling {
        NUMBERS,
        ORDERS,
        ADVICE,
        NOTHING
    }
}
