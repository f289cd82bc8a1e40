package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/** The events themselves and what each is about that it does not move. */
final class Story {

    private static final NewRows.Table EVENTS =
            NewRows.table(
                    "event",
                    "book text",
                    "position int8",
                    "book_position int8",
                    "event_id uuid",
                    "name text",
                    "recorded_at timestamptz",
                    "effective_on date",
                    "payload text",
                    "metadata text");

    private static final NewRows.Table CONCERNS =
            NewRows.table("concern", "book text", "kind text", "value text", "position int8");

    private final NewRows events = new NewRows(EVENTS);
    private final NewRows concerns = new NewRows(CONCERNS);

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
        Set<EntityId> moved =
                MoneyEvent.movementsOf(event.event()).stream()
                        .map(Movement::item)
                        .collect(Collectors.toSet());
        for (EntityId thing : event.event().concerns()) {
            if (hasStory(thing) && !moved.contains(thing)) {
                concerns.add(event.book(), thing.kind().name(), thing.value(), event.position());
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

    void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(events);
        pipeline.insert(concerns);
    }
}
