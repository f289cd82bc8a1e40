package dev.countinghouse.cli.demo;

/** How a customer pays. */
enum Habit {
    /** Takes the discount whenever there is one. */
    EARLY(16),
    /** A few days before it is due. */
    PROMPT(26),
    /** About when it is due. */
    USUAL(26),
    /** On the 15th and the last of the month, everything that is due, with one check. */
    RUNS(12),
    /** Weeks late. */
    SLOW(12),
    /** Months late, in parts, and the bank returns some of it. */
    STRAINED(6),
    /** Until one day it stops. */
    FAILING(2);

    private final int share;

    Habit(int share) {
        this.share = share;
    }

    static Habit any(Chance chance) {
        int left = chance.between(0, 99);
        for (Habit habit : values()) {
            left -= habit.share;
            if (left < 0) return habit;
        }
        return USUAL;
    }
}
