package dev.countinghouse.command.eventstore.catalog;

import dev.countinghouse.contract.BookId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event as its row holds it, with payload and metadata still in bytes: enough to forward, export
 * or verify it without reading it.
 *
 * @param position its place in the store, from 1, dense, in commit order
 * @param bookPosition its place in its book, from 1, dense
 * @param name as in the catalogue
 * @param recordedAt to the microsecond; never before that of an earlier position
 * @param tags each {@code kind=value}, sorted
 * @param payload the event's JSON
 * @param metadata the metadata's JSON
 * @param hash the book's chain up to and with this event
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
        long position,
        BookId book,
        long bookPosition,
        UUID eventId,
        String name,
        Instant recordedAt,
        List<String> tags,
        byte[] payload,
        byte[] metadata,
        byte[] hash) {

    /** Of payload and metadata: what it weighs in memory, in part. */
    public int bytes() {
        return payload.length + metadata.length;
    }
}
