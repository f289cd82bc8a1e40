package dev.countinghouse.console.api;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/** An event as the log keeps it. */
public record StoredEvent(
        long position,
        long bookPosition,
        String eventId,
        Instant recordedAt,
        String name,
        List<String> tags,
        JsonNode payload,
        JsonNode metadata,
        String hash) {

    public String actor() {
        return metadata.path("actor").asString("");
    }
}
