package dev.countinghouse.console.api;

import org.jspecify.annotations.Nullable;

/**
 * That a command was recorded.
 *
 * @param id what it was about
 * @param position of its last event
 * @param status {@code proposed} if somebody else has to approve it
 */
public record Receipt(String id, long position, @Nullable String status) {

    public boolean isProposed() {
        return "proposed".equals(status);
    }
}
