package dev.countinghouse.console.api;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * What a command would record.
 *
 * @param status {@code proposed} if somebody else would have to approve it
 */
public record Preview(String id, @Nullable String status, List<Foreseen> events) {

    /** An event that would be recorded. */
    public record Foreseen(String name, JsonNode payload) {}
}
