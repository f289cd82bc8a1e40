package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;

import java.util.function.Consumer;

/** Where a book's events can be read again, all of them. */
public interface EventSource {

    /**
     * Hands over a book's events from its first on, in the order in which they are found, until one
     * is at or after a position or there are no more; some may come twice.
     *
     * @param partition where the book's events are
     */
    void read(BookId book, int partition, long until, Consumer<EventEnvelope> reader);
}
