package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;

import java.time.Instant;

/**
 * Where and when an event stands in the log: all that is known of one that is not read.
 *
 * @param position in the store's log, from 1
 * @param bookPosition in its book's log, from 1, dense
 */
public record Place(BookId book, long position, long bookPosition, Instant recordedAt) {

    static Place of(EventEnvelope event) {
        return new Place(event.book(), event.position(), event.bookPosition(), event.recordedAt());
    }
}
