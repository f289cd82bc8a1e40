package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.EventQuery.Page;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The events for a decision, then the consistency marker: the log's head when the first of them
 * were read. A long answer is read page by page up to that head, so the memory it takes is bounded.
 */
final class SourcedEvents implements MessageStream<EventMessage> {

    private final Pages pages;
    private final EventCodec codec;
    private final long head;

    private List<StoredEvent> events;
    private boolean more;
    private int next;
    private boolean ended;
    private @Nullable Entry<EventMessage> peeked;
    private @Nullable RuntimeException error;

    /** Where the rest of a long answer comes from. */
    interface Pages {
        Page after(long position, long until);
    }

    SourcedEvents(Page first, Pages pages, EventCodec codec) {
        this.pages = pages;
        this.codec = codec;
        this.head = first.head();
        this.events = first.events();
        this.more = first.more();
    }

    static Entry<EventMessage> entry(StoredEvent stored, EventCodec codec) {
        return new SimpleEntry<>(
                codec.message(stored),
                TrackingToken.addToContext(
                        Context.empty(), new GlobalSequenceTrackingToken(stored.position())));
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> entry = peek();
        peeked = null;
        if (entry.isPresent() && next > events.size()) ended = true;
        return entry;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        if (peeked != null) return Optional.of(peeked);
        if (ended) return Optional.empty();
        try {
            peeked = following();
        } catch (RuntimeException unreadable) {
            error = unreadable;
            ended = true;
        }
        return Optional.ofNullable(peeked);
    }

    private Entry<EventMessage> following() {
        if (next == events.size() && more) {
            Page page = pages.after(events.getLast().position(), head);
            events = page.events();
            more = page.more();
            next = 0;
        }
        int at = next++;
        return at < events.size()
                ? entry(events.get(at), codec)
                : new SimpleEntry<>(
                        TerminalEventMessage.INSTANCE,
                        ConsistencyMarker.addToContext(
                                Context.empty(), new GlobalIndexConsistencyMarker(head)));
    }

    @Override
    public void setCallback(Runnable callback) {
        callback.run();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return ended;
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public synchronized void close() {
        ended = true;
        peeked = null;
    }
}
