package dev.countinghouse.command.eventstore.read;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Optional;

/**
 * The events for a decision, then the consistency marker: up to where the decision knows the log.
 */
public final class SourcedEvents implements MessageStream<EventMessage> {

    private final Iterator<Entry<EventMessage>> events;
    private final ConsistencyMarker marker;

    private boolean marked;
    private boolean ended;
    private @Nullable Entry<EventMessage> peeked;
    private @Nullable RuntimeException error;

    public SourcedEvents(Iterator<Entry<EventMessage>> events, ConsistencyMarker marker) {
        this.events = events;
        this.marker = marker;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> entry = peek();
        peeked = null;
        if (marked) ended = true;
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
        if (events.hasNext()) return events.next();
        marked = true;
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                ConsistencyMarker.addToContext(Context.empty(), marker));
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
