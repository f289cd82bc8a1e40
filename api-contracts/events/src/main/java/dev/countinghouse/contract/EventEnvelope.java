package dev.countinghouse.contract;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as the log holds it.
 *
 * @param position its place in the store's log, from 1, dense, in commit order
 * @param bookPosition its place in its book's log, from 1, dense
 * @param eventId its identity
 * @param recordedAt when the store took it, to the microsecond
 * @param metadata who and why: see {@link EventMetadata}
 * @param hash the book's chain up to and with this event, see {@link HashChain}
 */
@SuppressWarnings("ArrayRecordComponent")
public record EventEnvelope(
        long position,
        long bookPosition,
        UUID eventId,
        Instant recordedAt,
        ArEvent event,
        Map<String, String> metadata,
        byte[] hash) {

    public BookId book() {
        return event.book();
    }

    public String name() {
        return EventCatalog.nameOf(event);
    }
}
