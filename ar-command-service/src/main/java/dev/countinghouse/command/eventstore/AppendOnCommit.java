package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.append.Appender;
import dev.countinghouse.command.eventstore.append.PendingAppend;
import dev.countinghouse.command.eventstore.memory.Speculation;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a unit of work wants to append; nothing happens before its commit. */
final class AppendOnCommit implements AppendTransaction<ConsistencyMarker> {

    private final PendingAppend pending;
    private final @Nullable Speculation speculation;
    private final Appender appender;
    private final AtomicBoolean over = new AtomicBoolean();

    AppendOnCommit(PendingAppend pending, @Nullable Speculation speculation, Appender appender) {
        this.pending = pending;
        this.speculation = speculation;
        this.appender = appender;
    }

    @Override
    public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
        if (over.getAndSet(true)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("committed or rolled back already"));
        }
        CompletableFuture<ConsistencyMarker> result = appender.append(pending);
        if (speculation != null) speculation.isQueued(pending.queued());
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
