package dev.countinghouse.query.feed;

/**
 * Somebody else has folded these partitions, or swapped the tables, since their progress was read.
 */
final class FencedException extends Exception {

    private static final long serialVersionUID = 1L;

    FencedException(String schema) {
        super("the progress of " + schema + " is not where it was left");
    }
}
