package dev.countinghouse.command.axon;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** An engine in memory that a test can step into. */
public class InterceptedEngine implements EventStorageEngine {

    private final EventStorageEngine engine = new InMemoryEventStorageEngine();

    /** Called before every read. */
    void beforeRead() {}

    /** Called before every append; what it throws is why the append fails. */
    void beforeAppend() {}

    /** Runs the commit of an append. */
    <R> CompletableFuture<R> commit(Supplier<CompletableFuture<R>> commit) {
        return commit.get();
    }

    /** One that appends on this executor, as the real one does on a thread of its own. */
    public static InterceptedEngine appendingOn(Executor appender) {
        return new InterceptedEngine() {
            @Override
            <R> CompletableFuture<R> commit(Supplier<CompletableFuture<R>> commit) {
                return CompletableFuture.supplyAsync(
                        () -> {
                            pause();
                            return commit.get().join();
                        },
                        appender);
            }
        };
    }

    /** Long enough for callers to chain to a future that is not done. */
    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static AppendEventsTransactionRejectedException conflict() {
        return AppendEventsTransactionRejectedException.conflictingEventsDetected(
                ConsistencyMarker.ORIGIN);
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        try {
            beforeAppend();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
        return engine.appendEvents(condition, context, events).thenApply(this::intercepted);
    }

    private <R> AppendTransaction<R> intercepted(AppendTransaction<R> append) {
        return new AppendTransaction<>() {
            @Override
            public CompletableFuture<R> commit(@Nullable ProcessingContext context) {
                return InterceptedEngine.this.commit(() -> append.commit(context));
            }

            @Override
            public void rollback(@Nullable ProcessingContext context) {
                append.rollback(context);
            }

            @Override
            public CompletableFuture<ConsistencyMarker> afterCommit(
                    R result, @Nullable ProcessingContext context) {
                return append.afterCommit(result, context);
            }
        };
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        beforeRead();
        return engine.source(condition, context);
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        return engine.stream(condition, context);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return engine.firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return engine.latestToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return engine.tokenAt(at, context);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(engine);
    }
}
