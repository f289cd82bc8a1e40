package dev.countinghouse.query.reconciliation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A comparison of a book's tables with its history that somebody asked for.
 *
 * @param knownPosition the last position that counts, if one was named
 * @param problem why it could not be made
 * @param report what was found, once it is done
 */
record HistoryCheck(
        UUID id,
        State state,
        @Nullable Long knownPosition,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem,
        @Nullable HistoryReport report) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
