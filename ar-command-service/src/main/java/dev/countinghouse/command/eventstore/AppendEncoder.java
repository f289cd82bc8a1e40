package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.append.PendingAppend;
import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.Dictionary;
import dev.countinghouse.command.eventstore.catalog.EncodedEvent;
import dev.countinghouse.command.eventstore.catalog.EventCodec;
import dev.countinghouse.command.eventstore.limits.EventsTooLargeException;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.memory.QueuedAppend;
import dev.countinghouse.command.eventstore.memory.Speculation;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes of a unit of work's events and condition what the appender takes. */
record AppendEncoder(EventCodec codec, Dictionary names, StoreLimits limits) {

    /**
     * @throws EventsTooLargeException if it is more than the store takes
     * @throws IllegalArgumentException if the events cannot be stored
     */
    PendingAppend encode(
            AppendCondition condition,
            @Nullable Speculation speculation,
            List<TaggedEventMessage<?>> events) {
        ConsistencyMarker marker = condition.consistencyMarker();
        List<Criterion> criteria =
                marker == ConsistencyMarker.INFINITY
                        ? List.of()
                        : Criterion.of(condition.criteria(), names);
        return new PendingAppend(
                new QueuedAppend(
                        encode(events), speculation == null ? List.of() : speculation.reliesOn()),
                criteria,
                marker,
                speculation == null ? Set.of() : speculation.presumedNew());
    }

    private List<EncodedEvent> encode(List<TaggedEventMessage<?>> events) {
        if (events.size() > limits.commandEvents()) {
            throw new IllegalArgumentException(
                    events.size() + " events at once, above " + limits.commandEvents());
        }
        List<EncodedEvent> encoded = new ArrayList<>(events.size());
        long bytes = 0;
        for (TaggedEventMessage<?> event : events) {
            EncodedEvent one = EncodedEvent.of(event, codec, names);
            bytes += one.bytes();
            encoded.add(one);
        }
        if (bytes > limits.commandBytes()) {
            throw new EventsTooLargeException(bytes, limits.commandBytes());
        }
        return encoded;
    }
}
