package dev.countinghouse.command.audit;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** An event as a line of an export: everything that its hash covers, and the hash. */
public final class ExportLine {

    /** What takes an event's place when the export cannot go on: the reason, as the last line. */
    static final String PROBLEM = "problem";

    /** What stands in the last line of an export that is whole. */
    private static final String END = "end";

    private static final HexFormat HEX = HexFormat.of();
    private static final ObjectReader STRICT =
            EventJson.mapper()
                    .reader()
                    .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ExportLine() {}

    /** The line, its line end included. */
    public static byte[] of(StoredEvent event) {
        var line = new ByteArrayOutputStream(512 + event.payload().length);
        try (JsonGenerator json = EventJson.mapper().createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberProperty("position", event.position());
            json.writeStringProperty("book", event.book().value());
            json.writeNumberProperty("bookPosition", event.bookPosition());
            json.writeStringProperty("eventId", event.eventId().toString());
            json.writeStringProperty("recordedAt", event.recordedAt().toString());
            json.writeStringProperty("name", event.name());
            json.writeArrayPropertyStart("tags");
            for (String tag : event.tags()) json.writeString(tag);
            json.writeEndArray();
            json.writeName("payload");
            asStored(json, event.payload());
            json.writeName("metadata");
            asStored(json, event.metadata());
            json.writeStringProperty("hash", HEX.formatHex(event.hash()));
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    /** As JSON where reading that gives the same bytes; else as a string, which never does. */
    private static void asStored(JsonGenerator json, byte[] stored) {
        String text = new String(stored, StandardCharsets.UTF_8);
        if (isCompactJson(stored)) json.writeRawValue(text);
        else json.writeString(text);
    }

    private static boolean isCompactJson(byte[] stored) {
        try {
            return Arrays.equals(EventJson.compact(STRICT.readTree(stored)), stored);
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /**
     * The last line of a whole export.
     *
     * @param position of the last event, 0 if there is none
     */
    record End(long count, long position) {}

    static byte[] end(long count, long position) {
        var end = EventJson.mapper().createObjectNode();
        end.putObject(END).put("count", count).put("position", position);
        return line(end);
    }

    static boolean isEnd(JsonNode line) {
        return line.has(END);
    }

    static End end(JsonNode line) {
        JsonNode end = present(line, END);
        return new End(number(end, "count", 0), number(end, "position", 0));
    }

    private static byte[] line(JsonNode json) {
        return (EventJson.mapper().writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The last line of an export that cannot go on; a reader takes it for no event. */
    static byte[] brokenOff(String reason) {
        return line(EventJson.mapper().createObjectNode().put(PROBLEM, reason));
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException if it is not an event, saying why
     */
    public static StoredEvent read(byte[] line) {
        return event(parse(line));
    }

    static JsonNode parse(byte[] line) {
        try {
            return STRICT.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static StoredEvent event(JsonNode event) {
        if (event.has(PROBLEM)) {
            throw new IllegalArgumentException(
                    "says that the export broke off: " + event.path(PROBLEM).asString(""));
        }
        try {
            return new StoredEvent(
                    number(event, "position", 1),
                    new BookId(text(event, "book")),
                    number(event, "bookPosition", 1),
                    UUID.fromString(text(event, "eventId")),
                    text(event, "name"),
                    Instant.parse(text(event, "recordedAt")),
                    tags(event),
                    EventJson.compact(present(event, "payload")),
                    EventJson.compact(present(event, "metadata")),
                    HEX.parseHex(text(event, "hash")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("has no instant as recordedAt", e);
        }
    }

    private static List<String> tags(JsonNode event) {
        JsonNode tags = present(event, "tags");
        if (!tags.isArray()) throw new IllegalArgumentException("has no list as tags");
        return tags.valueStream()
                .map(
                        tag -> {
                            if (tag.isString()) return tag.stringValue();
                            throw new IllegalArgumentException("has a tag that is no string");
                        })
                .toList();
    }

    private static long number(JsonNode json, String name, long least) {
        JsonNode value = present(json, name);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            long number = value.longValue();
            if (number >= least && number < Long.MAX_VALUE) return number;
        }
        throw new IllegalArgumentException("has no whole number from " + least + " as " + name);
    }

    private static String text(JsonNode event, String name) {
        JsonNode value = present(event, name);
        if (!value.isString()) throw new IllegalArgumentException("has no string as " + name);
        return value.stringValue();
    }

    private static JsonNode present(JsonNode event, String name) {
        JsonNode value = event.get(name);
        if (value == null) throw new IllegalArgumentException("has no " + name);
        return value;
    }
}
