package dev.countinghouse.bench.append;

import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventMetadata;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Appends of the bench's own, past what decides. */
public final class Appending {

    public static final Map<String, String> METADATA = Map.of(EventMetadata.ACTOR, "bench");

    private Appending() {}

    /** The position of the last of them. */
    public static long append(
            PostgresEventStorageEngine engine,
            AppendCondition condition,
            List<TaggedEventMessage<?>> events) {
        return GlobalIndexConsistencyMarker.position(
                engine.appendEvents(condition, null, events).thenCompose(Appending::commit).join());
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> append) {
        return append.commit(null).thenCompose(done -> append.afterCommit(done, null));
    }

    /** As the command side appends it. */
    public static TaggedEventMessage<?> tagged(ArEvent event) {
        Set<Tag> tags = new HashSet<>();
        tags.add(Boundary.bookTag(event.book()));
        for (EntityId concerned : event.concerns()) tags.add(Boundary.tag(concerned));
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        new MessageType(EventCatalog.nameOf(event), EventCatalog.VERSION),
                        event,
                        METADATA),
                tags);
    }
}
