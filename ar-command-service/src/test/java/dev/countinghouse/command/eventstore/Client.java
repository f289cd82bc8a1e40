package dev.countinghouse.command.eventstore;

import static java.util.Objects.requireNonNull;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventTypeRestrictableEventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Uses a storage engine as a unit of work does. */
public record Client(EventStorageEngine engine) {

    /** What a decision read. */
    public record Facts(List<String> payloads, ConsistencyMarker marker) {}

    public static TaggedEventMessage<?> event(String type, String payload, String... tags) {
        return new GenericTaggedEventMessage<EventMessage>(
                new GenericEventMessage(new MessageType(type), payload), tags(tags));
    }

    /** Each {@code kind=value}. */
    public static Set<Tag> tags(String... tags) {
        return Arrays.stream(tags).map(Client::tag).collect(Collectors.toSet());
    }

    private static Tag tag(String text) {
        int at = text.indexOf('=');
        return new Tag(text.substring(0, at), text.substring(at + 1));
    }

    public static EventCriteria having(String... tags) {
        return EventCriteria.havingTags(tags(tags));
    }

    public static EventCriteria ofTypes(EventCriteria anyType, String... types) {
        Set<QualifiedName> names =
                Arrays.stream(types).map(QualifiedName::new).collect(Collectors.toSet());
        return anyType instanceof EventTypeRestrictableEventCriteria open
                ? open.andBeingOneOfTypes(names)
                : anyType;
    }

    public static EventCriteria ofTypes(List<String> tags, String... types) {
        return ofTypes(having(tags.toArray(String[]::new)), types);
    }

    public static AppendCondition unless(EventCriteria criteria, ConsistencyMarker after) {
        return AppendCondition.withCriteria(criteria).withMarker(after);
    }

    public ConsistencyMarker append(TaggedEventMessage<?>... events) {
        return start(AppendCondition.none(), events).join();
    }

    public CompletableFuture<ConsistencyMarker> start(
            AppendCondition condition, TaggedEventMessage<?>... events) {
        return engine.appendEvents(condition, null, List.of(events)).thenCompose(Client::commit);
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> append) {
        return append.commit(null).thenCompose(result -> append.afterCommit(result, null));
    }

    /** Whether the condition held, and the event is in the log. */
    public boolean tries(AppendCondition condition, TaggedEventMessage<?>... events) {
        return holds(start(condition, events));
    }

    public static boolean holds(CompletableFuture<ConsistencyMarker> append) {
        try {
            append.join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof AppendEventsTransactionRejectedException) return false;
            throw e;
        }
    }

    public Facts read(EventCriteria criteria) {
        MessageStream<EventMessage> stream =
                engine.source(SourcingCondition.conditionFor(criteria), null);
        List<String> payloads = new ArrayList<>();
        while (true) {
            var entry = stream.next().orElseThrow();
            ConsistencyMarker marker = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
            if (marker != null) return new Facts(payloads, marker);
            payloads.add(String.valueOf(requireNonNull(entry.message()).payload()));
        }
    }
}
