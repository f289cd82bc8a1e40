package dev.countinghouse.command.eventstore.memory;

/**
 * When tags were last appended to, at the latest. Tags share places, so it may name a later time
 * than the right one, but never an earlier one: enough to prove that nothing happened, in a fixed
 * space however many tags there are.
 */
final class LastAppends {

    /**
     * Two numbers each: 2 MB. What counts is what was appended between a decision and its append:
     * 8,000 appends of four tags take every fifth.
     */
    private static final int PLACES = 1 << 17;

    private static final int MIX = 0x9E37_79B9;

    private final long[] sequences = new long[PLACES];
    private final long[] positions = new long[PLACES];

    /** An append of this number put an event with the tag at a position. */
    void add(String tag, long sequence, long position) {
        int place = place(tag);
        sequences[place] = Math.max(sequences[place], sequence);
        positions[place] = Math.max(positions[place], position);
    }

    /** No append with a greater number had the tag. */
    long sequence(String tag) {
        return sequences[place(tag)];
    }

    /** No event with the tag is at a greater position. */
    long position(String tag) {
        return positions[place(tag)];
    }

    private static int place(String tag) {
        int mixed = tag.hashCode() * MIX;
        return (mixed ^ mixed >>> 16) & (PLACES - 1);
    }
}
