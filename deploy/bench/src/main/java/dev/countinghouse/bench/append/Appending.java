package dev.countinghouse.bench.append;

import dev.countinghouse.command.axon.EventTagging;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.catalog.EventCodec;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventMetadata;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

/** Appends of the bench's own, past what decides. */
public final class Appending {

    public static final Map<String, String> METADATA = Map.of(EventMetadata.ACTOR, "bench");

    private static final EventTagging TAGGING = new EventTagging();

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
        var type = new MessageType(EventCatalog.nameOf(event), EventCatalog.VERSION);
        var message = new GenericEventMessage(type, event, METADATA);
        return new GenericTaggedEventMessage<>(message, TAGGING.resolve(message));
    }

    /** A store in a database that is made ready for it. */
    public static PostgresEventStorageEngine engine(DataSource database, EventCodec codec) {
        PostgresEventStorageEngine.migrate(database);
        return new PostgresEventStorageEngine(
                database, codec, StoreLimits.DEFAULT, new SimpleMeterRegistry());
    }
}
