package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.EventQuery.Page;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

import javax.sql.DataSource;

/**
 * Axon's storage engine on PostgreSQL, with dynamic consistency boundaries and group commit.
 *
 * <p>Positions, tokens and markers mean the same here: <i>n</i> stands behind the event at position
 * <i>n</i>, 0 before all of them. Reading from <i>n</i> gives what follows it.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private static final int PAGE = 1_000;

    private final EventCodec codec;
    private final StoreLimits limits;
    private final EventLog log;
    private final Names names;
    private final EventQuery query;
    private final Questions questions;
    private final LogMemory recent = new LogMemory();
    private final Turns turns = new Turns();
    private final Decoded decoded = new Decoded();
    private final Tail tail;
    private final StoreMetrics metrics;
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
        this.codec = codec;
        this.limits = limits;
        log = new EventLog(database);
        names = new Names(database);
        query = new EventQuery(database, log);
        questions = new Questions(database, log, limits);
        tail = new Tail(log);
        keptReceipts = new PostgresKeptReceipts(database);
        metrics = new StoreMetrics(meters, log);
        appender =
                new Appender(
                        new BatchWriter(database, limits, log, recent, metrics),
                        recent,
                        limits,
                        metrics);
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
        try {
            return CompletableFuture.completedFuture(
                    new Append(
                            encode(condition, Speculation.of(context), events),
                            Speculation.of(context)));
        } catch (RuntimeException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
    }

    private PendingAppend encode(
            AppendCondition condition,
            @Nullable Speculation speculation,
            List<TaggedEventMessage<?>> events) {
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
        ConsistencyMarker marker = condition.consistencyMarker();
        List<Criterion> criteria =
                marker == ConsistencyMarker.INFINITY
                        ? List.of()
                        : Criterion.of(condition.criteria(), names);
        return new PendingAppend(
                encoded,
                criteria,
                marker,
                speculation == null ? List.of() : speculation.reliesOn(),
                speculation == null ? Set.of() : speculation.presumedNew());
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        long start = System.nanoTime();
        long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        try {
            List<Criterion> alternatives = Criterion.of(condition.criteria(), names);
            boolean indexed = alternatives.stream().allMatch(Criterion::isIndexed);
            if (after > 0 || !indexed) return paged(alternatives, after);
            Speculation speculation = Speculation.of(context);
            if (context == null || speculation == null) return asked(alternatives);
            Set<Criterion> expectedNew = speculation.expectedNew(names);
            takeTurn(alternatives, expectedNew, speculation, context);
            return remembered(alternatives, expectedNew, speculation);
        } catch (EventStoreException e) {
            return MessageStream.failed(e).cast();
        } finally {
            metrics.read(System.nanoTime() - start);
        }
    }

    /** From the log, page by page. */
    private SourcedEvents paged(List<Criterion> alternatives, long after) {
        Page first = query.page(alternatives, after, Long.MAX_VALUE, PAGE);
        long head = first.head();
        return sourced(
                new PagedEvents(first, last -> query.page(alternatives, last, head, PAGE)), head);
    }

    /** From the log, asked together with what other decisions ask. */
    private SourcedEvents asked(List<Criterion> alternatives) {
        Findings found = questions.ask(alternatives);
        return found.more()
                ? paged(alternatives, 0)
                : sourced(found.inOrder().iterator(), found.head());
    }

    private SourcedEvents sourced(Iterator<StoredEvent> events, long head) {
        Iterator<MessageStream.Entry<EventMessage>> entries =
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return events.hasNext();
                    }

                    @Override
                    public MessageStream.Entry<EventMessage> next() {
                        return known(events.next()).entry();
                    }
                };
        return new SourcedEvents(entries, new SeenMarker(head, SeenMarker.NOTHING));
    }

    private Known known(StoredEvent stored) {
        return decoded.of(stored, this::decode);
    }

    private Known decode(StoredEvent stored) {
        return new Known(
                stored.position(), names.type(stored.name()), stored.tags(), codec.message(stored));
    }

    /** From memory; what is not remembered is asked first, unless it is expected to be new. */
    private SourcedEvents remembered(
            List<Criterion> alternatives, Set<Criterion> expectedNew, Speculation speculation) {
        List<Criterion> unknown = recent.unknown(alternatives, expectedNew);
        if (!unknown.isEmpty()) {
            Findings found = questions.ask(unknown);
            found.events()
                    .forEach(
                            (question, events) ->
                                    recent.learn(
                                            question,
                                            events.stream().map(this::known).toList(),
                                            found.head()));
        }
        LogMemory.Recalled recalled = recent.recall(alternatives, expectedNew);
        if (recalled == null) return asked(alternatives);
        speculation.use(recalled);
        return new SourcedEvents(
                recalled.events().stream().map(Known::entry).iterator(), recalled.marker());
    }

    /** With the first read about narrow things that are there. */
    private void takeTurn(
            List<Criterion> alternatives,
            Set<Criterion> expectedNew,
            Speculation speculation,
            ProcessingContext context) {
        List<String> tags = new ArrayList<>();
        for (Criterion alternative : alternatives) {
            String tag = alternative.tag();
            if (tag == null || TagIndex.isBroad(tag)) continue;
            if (!expectedNew.contains(alternative.question())) tags.add(tag);
        }
        if (tags.isEmpty() || !speculation.takesTurn()) return;
        Turns.Turn turn = turns.take(tags);
        speculation.whenQueued(
                append -> {
                    if (speculation.isUsed()) turn.end();
                });
        context.doFinally(over -> turn.end());
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        var following = new Following(condition);
        return new ContinuousMessageStream<StoredEvent>(
                last -> following.more(),
                stored -> known(stored).entry(),
                (stream, callback) -> tail.listen(callback));
    }

    /** How far an open stream has come, in events that match and in others. */
    private final class Following {
        private final List<Criterion> alternatives;
        private long position;

        Following(StreamingCondition condition) {
            this.alternatives = Criterion.of(condition.criteria(), names);
            this.position = start(condition.position());
        }

        private long start(@Nullable TrackingToken token) {
            if (token == TrackingToken.LATEST) return log.head();
            return token == null ? 0 : Math.max(0, token.position().orElse(0));
        }

        List<StoredEvent> more() {
            var page = query.page(alternatives, position, Long.MAX_VALUE, PAGE);
            position =
                    page.more()
                            ? page.events().getLast().position()
                            : Math.max(position, page.head());
            return page.events();
        }
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
        descriptor.describeProperty("codec", codec);
        descriptor.describeProperty("limits", limits);
    }

    /** Takes no more, and writes what is queued unless the store is away. */
    @Override
    public void close() {
        tail.close();
        appender.close();
        questions.close();
    }

    /** What a unit of work wants to append; nothing happens before its commit. */
    private final class Append implements AppendTransaction<ConsistencyMarker> {
        private final PendingAppend pending;
        private final @Nullable Speculation speculation;
        private final AtomicBoolean over = new AtomicBoolean();

        Append(PendingAppend pending, @Nullable Speculation speculation) {
            this.pending = pending;
            this.speculation = speculation;
        }

        @Override
        public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
            if (over.getAndSet(true)) {
                return CompletableFuture.failedFuture(
                        new IllegalStateException("committed or rolled back already"));
            }
            CompletableFuture<ConsistencyMarker> result = appender.append(pending);
            if (speculation != null) speculation.isQueued(pending);
            return result;
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            over.set(true);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                ConsistencyMarker marker, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(marker);
        }
    }
}
