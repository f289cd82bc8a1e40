package dev.countinghouse.console.api;

import org.jspecify.annotations.Nullable;

/**
 * That a command was recorded.
 *
 * @param id what it was about
 * @param position of its last event
 * @param status {@code proposed} if somebody else has to approve it, {@code flagged} if an invoice
 *     was issued though the account's credit does not cover it
 */
public record Receipt(String id, long position, @Nullable String status) {

    public boolean isProposed() {
        return "proposed".equals(status);
    }

    public boolean isFlagged() {
        return "flagged".equals(status);
    }
}
