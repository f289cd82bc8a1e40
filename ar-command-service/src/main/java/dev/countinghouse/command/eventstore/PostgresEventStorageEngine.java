package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.append.Appender;
import dev.countinghouse.command.eventstore.catalog.CatalogCodec;
import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.Dictionary;
import dev.countinghouse.command.eventstore.catalog.EventCodec;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.ReadAccess;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.limits.StoreMetrics;
import dev.countinghouse.command.eventstore.memory.DecodedEvents;
import dev.countinghouse.command.eventstore.memory.LogMemory;
import dev.countinghouse.command.eventstore.memory.Speculation;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.eventstore.read.EventQuery;
import dev.countinghouse.command.eventstore.read.GatheredReads;
import dev.countinghouse.command.eventstore.read.Tail;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts;
import dev.countinghouse.command.eventstore.receipts.PostgresKeptReceipts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

import javax.sql.DataSource;

/**
 * Axon's storage engine on PostgreSQL, with dynamic consistency boundaries and group commit.
 *
 * <p>Positions, tokens and markers mean the same here: <i>n</i> stands behind the event at position
 * <i>n</i>, 0 before all of them. Reading from <i>n</i> gives what follows it.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private final EventLog log;
    private final Dictionary names;
    private final EventQuery query;
    private final GatheredReads reads;
    private final DecisionReads decisions;
    private final Tail tail;
    private final StoreMetrics metrics;
    private final AppendEncoder encoder;
    private final Appender appender;
    private final KeptReceipts keptReceipts;

    /** An engine for the events of the catalogue. */
    public PostgresEventStorageEngine(DataSource database) {
        this(database, new CatalogCodec());
    }

    public PostgresEventStorageEngine(DataSource database, EventCodec codec) {
        this(database, codec, StoreLimits.DEFAULT, new SimpleMeterRegistry());
    }

    /**
     * @param database gives connections that commit by themselves; the engine keeps one of them for
     *     appending, until it is closed
     */
    public PostgresEventStorageEngine(
            DataSource database, EventCodec codec, StoreLimits limits, MeterRegistry meters) {
        var access = new ReadAccess(database, limits.reading());
        var memory = new LogMemory(limits.rememberedBytes());
        var decoded = new DecodedEvents(limits.rememberedBytes());
        log = new EventLog(access);
        names = new Dictionary(access);
        query = new EventQuery(access);
        reads = new GatheredReads(database, limits);
        decisions = new DecisionReads(codec, names, query, reads, memory, decoded);
        tail = new Tail(log);
        keptReceipts = new PostgresKeptReceipts(access, names);
        metrics = new StoreMetrics(meters);
        metrics.head(log::reached);
        encoder = new AppendEncoder(codec, names, limits);
        appender = new Appender(database, limits, log, memory, metrics);
    }

    /** Makes or updates the tables. */
    public static void migrate(DataSource database) {
        Flyway.configure().dataSource(database).locations("classpath:db/command").load().migrate();
    }

    /** The log, for those who read it in order; it notices this engine's appends at once. */
    public EventLog log() {
        return log;
    }

    /** The receipts that this engine's appends heed. */
    public KeptReceipts keptReceipts() {
        return keptReceipts;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        Speculation speculation = Speculation.of(context);
        try {
            return CompletableFuture.completedFuture(
                    new AppendOnCommit(
                            encoder.encode(condition, speculation, events), speculation, appender));
        } catch (RuntimeException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        long start = System.nanoTime();
        long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        try {
            return decisions.read(Criterion.of(condition.criteria(), names), after, context);
        } catch (EventStoreException e) {
            return MessageStream.failed(e).cast();
        } finally {
            metrics.read(System.nanoTime() - start);
        }
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        var following = FollowedLog.of(condition, query, names, log);
        return new ContinuousMessageStream<StoredEvent>(
                last -> following.more(),
                stored -> decisions.decode(stored).entry(),
                (stream, callback) -> tail.listen(callback));
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(log::head);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return token(() -> log.lastBefore(at));
    }

    private static CompletableFuture<TrackingToken> token(LongSupplier position) {
        try {
            return CompletableFuture.completedFuture(
                    new GlobalSequenceTrackingToken(position.getAsLong()));
        } catch (EventStoreException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("codec", encoder.codec());
        descriptor.describeProperty("limits", encoder.limits());
    }

    /** Takes no more, and writes what is queued unless the store is away. */
    @Override
    public void close() {
        tail.close();
        appender.close();
        reads.close();
    }
}
