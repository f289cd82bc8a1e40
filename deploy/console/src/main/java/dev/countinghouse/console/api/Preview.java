package dev.countinghouse.console.api;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * What a command would record.
 *
 * @param status {@code proposed} if somebody else would have to approve it, {@code flagged} if an
 *     invoice would be issued though the account's credit does not cover it
 */
public record Preview(String id, @Nullable String status, List<Foreseen> events) {

    /** The event of this name, if it would be recorded. */
    public <T> @Nullable T payload(String name, Class<T> type) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .map(event -> Service.JSON.treeToValue(event.payload(), type))
                .orElse(null);
    }

    public boolean isProposed() {
        return "proposed".equals(status);
    }

    public boolean isFlagged() {
        return "flagged".equals(status);
    }

    /** An event that would be recorded. */
    public record Foreseen(String name, JsonNode payload) {}
}
