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
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.EventJson;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLongArray;

import javax.sql.DataSource;

/**
 * The event store of this project, without what decides in front of it: appends on the condition
 * that nothing was recorded about the same entity meanwhile.
 */
public final class OwnAppends implements Contender {

    /** What the appender and a few readers need. */
    private static final int CONNECTIONS = 4;

    private static final int AT_ONCE = 1_000;
    private static final Tag BOOK = new Tag("book", "bench");
    private static final QualifiedName HAPPENED = new QualifiedName("bench.Happened");
    private static final MessageType TYPE = new MessageType(HAPPENED, "1");

    private final HikariDataSource database;
    private final PostgresEventStorageEngine engine;
    private final Entities entities;
    private final AtomicLongArray known;
    private final Promises promises;

    /** With an event of each entity before the first load. */
    public OwnAppends(String name, Lab lab) {
        database = lab.database(name, CONNECTIONS);
        engine = Appending.engine(database, new Codec());
        entities = new Entities(lab.scale().entities());
        known = new AtomicLongArray(entities.count());
        promises = new Promises(entities.count());
        fill();
    }

    /** Payloads that are bytes already. */
    private static final class Codec implements EventCodec {
        @Override
        public byte[] payload(EventMessage event) {
            return (byte[]) Objects.requireNonNull(event.payload());
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

    /** One writer: positions are those of this loop. */
    private void fill() {
        for (int from = 0; from < entities.count(); from += AT_ONCE) {
            List<TaggedEventMessage<?>> some = new ArrayList<>();
            for (int entity = from; entity < Math.min(entities.count(), from + AT_ONCE); entity++) {
                some.add(event(entity, 0));
                promises.accepted(entity + 1, entity, 0);
                known.set(entity, entity + 1);
            }
            append(AppendCondition.none(), some);
        }
    }

    @Override
    public Sample under(Load load, Duration length) {
        return Pressure.closed(load.inFlight(), length, this::append);
    }

    /** 0 if there was another about the same entity. */
    private int append() {
        int entity = entities.any();
        long after = known.get(entity);
        var condition =
                AppendCondition.withCriteria(
                                EventCriteria.havingTags(Set.of(BOOK, tag(entity)))
                                        .andBeingOneOfTypes(Set.of(HAPPENED)))
                        .withMarker(new GlobalIndexConsistencyMarker(after));
        try {
            long position = append(condition, List.of(event(entity, after)));
            promises.accepted(position, entity, after);
            known.accumulateAndGet(entity, position, Math::max);
            return 1;
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof AppendEventsTransactionRejectedException)) throw e;
            promises.refused(entity, after);
            return 0;
        }
    }

    long append(AppendCondition condition, List<TaggedEventMessage<?>> events) {
        return Appending.append(engine, condition, events);
    }

    private Tag tag(int entity) {
        return new Tag("entity", entities.id(entity).toString());
    }

    TaggedEventMessage<?> event(int entity, long after) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(TYPE, Payload.of(entity, after), Appending.METADATA),
                Set.of(BOOK, tag(entity)));
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
