package dev.countinghouse.client;

import org.jspecify.annotations.Nullable;

/**
 * What became of a line.
 *
 * @param position of the last event it led to, zero if it was refused
 * @param problem the kind of problem, such as {@code id-taken}, if it was refused
 * @param reason what was wrong, in words
 */
public record Outcome(
        Line line,
        Status status,
        long position,
        @Nullable String problem,
        @Nullable String reason) {

    /** What a line did. */
    public enum Status {
        ACCEPTED,
        REPEATED,
        REFUSED
    }
}
