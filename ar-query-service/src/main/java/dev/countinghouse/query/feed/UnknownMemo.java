package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.MemoEvent;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * An event that moves no money and that this version does not know: it is kept as it came, and
 * nothing else is made of it.
 *
 * @param effectiveOn the date of that name if it has one, else the day on which it was recorded
 */
public record UnknownMemo(String name, BookId book, LocalDate effectiveOn, String json)
        implements MemoEvent {

    static UnknownMemo read(String name, byte[] json, Place place) {
        JsonNode event = EventJson.mapper().readTree(json);
        JsonNode date = event.path("effectiveOn");
        return new UnknownMemo(
                name,
                new BookId(event.path("book").stringValue()),
                date.isString()
                        ? LocalDate.parse(date.stringValue())
                        : LocalDate.ofInstant(place.recordedAt(), ZoneOffset.UTC),
                new String(json, StandardCharsets.UTF_8));
    }

    /** The event's name, known or not. */
    public static String nameOf(EventEnvelope event) {
        return event.event() instanceof UnknownMemo memo ? memo.name : event.name();
    }

    /** The event's JSON, known or not. */
    public static String jsonOf(EventEnvelope event) {
        return event.event() instanceof UnknownMemo memo
                ? memo.json
                : new String(EventJson.encode(event.event()), StandardCharsets.UTF_8);
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of();
    }
}
