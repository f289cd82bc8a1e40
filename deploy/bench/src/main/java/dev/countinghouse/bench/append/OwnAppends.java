package dev.countinghouse.bench.append;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.catalog.EventCodec;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.EventMetadata;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLongArray;

import javax.sql.DataSource;

/** The event store of this project, without what decides in front of it. */
public final class OwnAppends implements Contender {

    /** How an append is made. */
    public enum Task {
        ONE_TAG("one tag"),
        THREE_TAGS("three tags"),
        CONDITIONAL("conditional");

        private final String text;

        Task(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }

        static Task of(Load load) {
            for (Task task : values()) {
                if (load.task().equals(task.text)
                        || load.task().startsWith(task.text + " after ")) {
                    return task;
                }
            }
            throw new IllegalArgumentException("no such task: " + load.task());
        }
    }

    public static final String NAME = "countinghouse";

    /** What the appender and a few readers need. */
    private static final int CONNECTIONS = 4;

    private static final int PRELOADED_AT_ONCE = 1_000;
    private static final Tag BOOK = new Tag("book", "bench");
    private static final QualifiedName HAPPENED = new QualifiedName("bench.Happened");
    private static final MessageType TYPE = new MessageType(HAPPENED, "1");
    private static final Map<String, String> METADATA = Map.of(EventMetadata.ACTOR, "bench");

    private final String name;
    private final HikariDataSource database;
    private final PostgresEventStorageEngine engine;
    private final Entities entities;
    private final AtomicLongArray known;
    private final Promises promises;

    /**
     * @param preload events that are there before the first load, at least one for each entity
     */
    public OwnAppends(String name, String databaseName, Lab lab, StoreLimits limits, int preload) {
        this.name = name;
        database = lab.database(databaseName, CONNECTIONS);
        PostgresEventStorageEngine.migrate(database);
        engine =
                new PostgresEventStorageEngine(
                        database, new Codec(), limits, new SimpleMeterRegistry());
        entities = new Entities(lab.scale().entities());
        known = new AtomicLongArray(entities.count());
        promises = new Promises(entities.count());
        preload(Math.max(preload, entities.count()));
    }

    /** Payloads that are bytes already. */
    private static final class Codec implements EventCodec {
        @Override
        public byte[] payload(EventMessage event) {
            return (byte[]) java.util.Objects.requireNonNull(event.payload());
        }

        @Override
        public byte[] metadata(EventMessage event) {
            return EventJson.encodeMetadata(event.metadata());
        }

        @Override
        public EventMessage message(StoredEvent stored) {
            return new GenericEventMessage(
                    stored.eventId().toString(),
                    TYPE,
                    stored.payload(),
                    EventJson.decodeMetadata(stored.metadata()),
                    stored.recordedAt());
        }
    }

    private void preload(int events) {
        for (int from = 0; from < events; from += PRELOADED_AT_ONCE) {
            int until = Math.min(events, from + PRELOADED_AT_ONCE);
            List<TaggedEventMessage<?>> some = new ArrayList<>();
            for (int i = from; i < until; i++) {
                int entity = i % entities.count();
                some.add(event(entity, known.get(entity), Set.of(tag(entity))));
                // one writer: positions are those of this loop
                promises.accepted(i + 1, entity, known.get(entity));
                known.set(entity, i + 1);
            }
            append(AppendCondition.none(), some);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample under(Load load, Duration length) {
        Task task = Task.of(load);
        return Pressure.closed(load.inFlight(), length, () -> append(task) > 0 ? 1 : 0);
    }

    /** The position of the new event, or 0 if there was another about the same entity. */
    long append(Task task) {
        int entity = entities.any();
        long after = known.get(entity);
        Set<Tag> tags = new HashSet<>(Set.of(tag(entity)));
        if (task == Task.THREE_TAGS) {
            tags.add(new Tag("payment", Entities.timeOrdered().toString()));
            tags.add(new Tag("reference", Entities.timeOrdered().toString()));
        }
        boolean conditional = task == Task.CONDITIONAL;
        AppendCondition condition =
                conditional
                        ? AppendCondition.withCriteria(
                                        EventCriteria.havingTags(Set.of(BOOK, tag(entity)))
                                                .andBeingOneOfTypes(Set.of(HAPPENED)))
                                .withMarker(new GlobalIndexConsistencyMarker(after))
                        : AppendCondition.none();
        long claimed = conditional ? after : Payload.UNCONDITIONAL;
        try {
            long position = append(condition, List.of(event(entity, claimed, tags)));
            promises.accepted(position, entity, claimed);
            known.accumulateAndGet(entity, position, Math::max);
            return position;
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof AppendEventsTransactionRejectedException)) throw e;
            promises.refused(entity, after);
            return 0;
        }
    }

    long append(AppendCondition condition, List<TaggedEventMessage<?>> events) {
        return GlobalIndexConsistencyMarker.position(
                engine.appendEvents(condition, null, events)
                        .thenCompose(OwnAppends::commit)
                        .join());
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> append) {
        return append.commit(null).thenCompose(done -> append.afterCommit(done, null));
    }

    Tag tag(int entity) {
        return new Tag("entity", entities.id(entity));
    }

    static TaggedEventMessage<?> event(int entity, long after, Set<Tag> tags) {
        Set<Tag> all = new HashSet<>(tags);
        all.add(BOOK);
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(TYPE, Payload.of(entity, after), METADATA), all);
    }

    @Override
    public void verify() {
        promises.verify(engine.log());
    }

    Promises promises() {
        return promises;
    }

    EventLog log() {
        return engine.log();
    }

    DataSource database() {
        return database;
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
