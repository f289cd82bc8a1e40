package dev.countinghouse.query.history;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;
import dev.countinghouse.query.feed.UnknownMemo;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/** The events themselves and what each is about that it does not move. */
final class EventRows implements TableFold {

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

    @Override
    public void add(EventEnvelope event) {
        events.add(
                event.book(),
                event.position(),
                event.bookPosition(),
                event.eventId(),
                UnknownMemo.nameOf(event),
                event.recordedAt(),
                event.event().effectiveOn(),
                UnknownMemo.jsonOf(event),
                new String(EventJson.encodeMetadata(event.metadata()), StandardCharsets.UTF_8));
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

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(events);
        pipeline.insert(concerns);
    }
}
