package dev.countinghouse.command.audit;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * The first event that does not fit into its book's chain.
 *
 * @param position where the event is in the store; 0 if there is no event where there must be one
 * @param bookPosition where it is in its book, or where one is missing
 * @param eventId its identity, if there is an event
 * @param detail what was expected and what was found
 */
public record Misfit(
        Difference difference,
        long position,
        long bookPosition,
        @Nullable UUID eventId,
        String detail) {

    /** What differs. */
    public enum Difference {
        /** Its content, time, place or hash was changed, or that of the event before it. */
        HASH,
        /** Events before it are missing, or it is there twice. */
        BOOK_POSITION,
        /** It stands before an event that was recorded earlier. */
        POSITION,
        /** It claims to be recorded before the event that precedes it. */
        RECORDED_AT,
        /** It belongs to another book. */
        BOOK,
        /** There is no event at all: nothing was verified. */
        EMPTY,
        /** The book's events do not end where its head says. */
        HEAD
    }
}
