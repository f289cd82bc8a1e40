package dev.countinghouse.command.audit;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.BookHead;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.BookId;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * A live store as an auditor reads it: by pages, never more than one of them in memory. What
 * concerns something is found by the index, which the chain does not cover; an export of the whole
 * book answers the same questions without it.
 */
public final class AuditLog {

    private static final int PAGE = 200;

    private final EventLog log;

    public AuditLog(EventLog log) {
        this.log = log;
    }

    /** The events asked for, in order; those recorded while it is read are included. */
    public Iterator<StoredEvent> events(BookId book, EventFilter filter) {
        String concerned = filter.concerns();
        return filter.of(
                concerned == null
                        ? ofBook(book, before(book, filter))
                        : concerning(book, concerned, filter.after()));
    }

    /**
     * Verifies a book, or a part of it from one book position to another, both included. The hash
     * before a part is taken as the log has it.
     *
     * @throws IllegalArgumentException if the part ends before it begins
     */
    public Verification verification(BookId book, long from, long until) {
        if (until < from) throw new IllegalArgumentException("a part ends before it begins");
        BookHead head = log.head(book);
        if (from > 1 && from > head.bookPosition() && from > head.lastEvent()) {
            return ChainVerifier.verify(Collections.emptyIterator());
        }
        ChainVerifier verifier = ChainVerifier.fromOrigin();
        if (from > 1) {
            StoredEvent before = atOrAfter(book, from - 1);
            if (before == null || before.bookPosition() != from - 1) {
                return ChainVerifier.fromOrigin().missing(from - 1).result();
            }
            verifier = ChainVerifier.after(from - 1, before.hash());
        }
        long last = Math.min(until, head.lastEvent());
        verifier.acceptAll(between(book, Math.max(from, 1) - 1, last));
        if (until < head.bookPosition()) return verifier.endsAt(until, null).result();
        return verifier.endsAt(head.bookPosition(), head.hash()).result();
    }

    private Iterator<StoredEvent> between(BookId book, long after, long until) {
        return EventFilter.bookPositions(after, until).of(ofBook(book, after));
    }

    /** A book position with nothing asked for at or before it, found in few steps. */
    private long before(BookId book, EventFilter filter) {
        long before = filter.afterBookPosition();
        if (filter.after() == 0 && filter.recordedFrom() == null) return before;
        long reached = log.head(book).lastEvent() + 1;
        while (before < reached - 1) {
            long middle = (before + reached) >>> 1;
            StoredEvent event = atOrAfter(book, middle);
            if (event == null || filter.reachedBy(event)) reached = middle;
            else before = middle;
        }
        return before;
    }

    private @Nullable StoredEvent atOrAfter(BookId book, long bookPosition) {
        List<StoredEvent> found = log.ofBook(book, bookPosition - 1, 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    private Pages concerning(BookId book, String tag, long after) {
        int end = tag.indexOf('=');
        String kind = tag.substring(0, end);
        String value = tag.substring(end + 1);
        return new Pages(
                after,
                position -> log.concerning(book, kind, value, position, PAGE),
                StoredEvent::position);
    }

    private Pages ofBook(BookId book, long after) {
        return new Pages(
                after,
                bookPosition -> log.ofBook(book, bookPosition, PAGE),
                StoredEvent::bookPosition);
    }

    /** Reads on when a page is used up, from where its last event was. */
    private static final class Pages implements Iterator<StoredEvent> {
        private final LongFunction<List<StoredEvent>> read;
        private final ToLongFunction<StoredEvent> place;
        private long after;
        private Iterator<StoredEvent> page = Collections.emptyIterator();

        Pages(long after, LongFunction<List<StoredEvent>> read, ToLongFunction<StoredEvent> place) {
            this.after = after;
            this.read = read;
            this.place = place;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext()) page = read.apply(after).iterator();
            return page.hasNext();
        }

        @Override
        public StoredEvent next() {
            if (!hasNext()) throw new NoSuchElementException();
            StoredEvent event = page.next();
            after = place.applyAsLong(event);
            return event;
        }
    }
}
