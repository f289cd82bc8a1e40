package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.query.feed.RowBatch;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The events themselves and what each is about. */
final class Story {

    private static final String TELL =
            """
            insert into event (book, position, book_position, event_id, name, recorded_at,
                               effective_on, payload, metadata)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CONCERN =
            """
            insert into concern (book, kind, value, position)
            select * from unnest(?, ?, ?, ?)
            """;

    private final RowBatch events =
            new RowBatch(
                    TELL,
                    "text",
                    "int8",
                    "int8",
                    "uuid",
                    "text",
                    "timestamptz",
                    "date",
                    "text",
                    "text");
    private final RowBatch concerns = new RowBatch(CONCERN, "text", "text", "text", "int8");

    void add(EventEnvelope event) {
        events.add(
                event.book(),
                event.position(),
                event.bookPosition(),
                event.eventId(),
                event.name(),
                event.recordedAt(),
                event.event().effectiveOn(),
                text(EventJson.encode(event.event())),
                text(EventJson.encodeMetadata(event.metadata())));
        for (EntityId thing : event.event().concerns()) {
            concerns.add(event.book(), thing.kind(), thing.value(), event.position());
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    void write(Connection connection) throws SQLException {
        events.write(connection);
        concerns.write(connection);
    }
}
