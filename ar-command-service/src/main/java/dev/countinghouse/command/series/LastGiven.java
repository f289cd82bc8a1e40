package dev.countinghouse.command.series;

import org.jspecify.annotations.Nullable;

/**
 * How far a series has come.
 *
 * @param number the last one given
 * @param to what becomes of the event that has it, if it was given here
 * @param recorded the last one known to be in the log
 * @param askedTo how far numbers were asked for
 */
record LastGiven(long number, Handover.@Nullable Outcome to, long recorded, long askedTo) {

    static final LastGiven NOTHING = recorded(0, 0);

    static LastGiven recorded(long number, long askedTo) {
        return new LastGiven(number, null, number, askedTo);
    }

    /** Without what was given to an event that came to nothing. */
    LastGiven standing() {
        if (to == null) return this;
        if (to.isGone()) return recorded(recorded, 0);
        return to.isAccepted() ? recorded(number, askedTo) : this;
    }

    /**
     * For who cannot rely on what is queued: to give the number after one that may come to nothing
     * could leave that one out.
     */
    LastGiven inTheLog() {
        return to == null ? this : recorded(recorded, 0);
    }
}
