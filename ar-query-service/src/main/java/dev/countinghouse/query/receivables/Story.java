package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.PaymentId;
import dev.countinghouse.query.feed.CopyBatch;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The events themselves and what each is about. */
final class Story {

    private final CopyBatch events =
            new CopyBatch(
                    """
                    copy event (book, position, book_position, event_id, name, recorded_at,
                                effective_on, payload, metadata)
                    from stdin
                    """);
    private final CopyBatch concerns =
            new CopyBatch("copy concern (book, kind, value, position) from stdin");

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
            if (hasStory(thing)) {
                concerns.add(event.book(), thing.kind(), thing.value(), event.position());
            }
        }
    }

    /** Only of these a story is told. */
    private static boolean hasStory(EntityId thing) {
        return thing instanceof InvoiceId || thing instanceof PaymentId;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    void write(Connection connection) throws SQLException {
        events.write(connection);
        concerns.write(connection);
    }
}
