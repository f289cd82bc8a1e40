package dev.countinghouse.query.feed;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.HashChain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives events the places that a store's log would give them: dense, a second apart. */
public final class Log {

    public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<BookId, Long> bookPositions = new HashMap<>();
    private long position;

    public EventEnvelope record(ArEvent event) {
        position++;
        return new EventEnvelope(
                position,
                bookPositions.merge(event.book(), 1L, Long::sum),
                new UUID(0, position),
                BEGINNING.plusSeconds(position),
                event,
                Map.of(EventMetadata.ACTOR, "tester"),
                HashChain.origin());
    }

    public List<EventEnvelope> record(List<? extends ArEvent> events) {
        return events.stream().map(this::record).toList();
    }

    /** Leaves room for events of other books. */
    public void skip(long positions) {
        position += positions;
    }

    /** The position of the last event. */
    public long position() {
        return position;
    }
}
