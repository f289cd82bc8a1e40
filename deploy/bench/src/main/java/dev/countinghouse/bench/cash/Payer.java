package dev.countinghouse.bench.cash;

import java.util.ArrayList;
import java.util.List;

/** A customer, with what it has open and how it pays. */
final class Payer {

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

    final int id;
    final String prefix;
    final int width;
    final int termDays;
    final boolean takesDiscounts;
    final boolean recurring;
    final Choice choice;
    final Telling telling;
    final List<Bill> open = new ArrayList<>();

    Payer(
            int id,
            String prefix,
            int width,
            int termDays,
            boolean takesDiscounts,
            boolean recurring,
            Choice choice,
            Telling telling) {
        this.id = id;
        this.prefix = prefix;
        this.width = width;
        this.termDays = termDays;
        this.takesDiscounts = takesDiscounts;
        this.recurring = recurring;
        this.choice = choice;
        this.telling = telling;
    }
}
