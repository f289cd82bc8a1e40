package dev.countinghouse.command.eventstore.append;

import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.limits.StoreMetrics;
import dev.countinghouse.command.eventstore.memory.LogMemory;
import dev.countinghouse.command.eventstore.read.EventLog;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

/**
 * The one thread of this instance that writes. While a batch is on its way to the disk the next one
 * collects, so a batch is as large as the load wants it and nobody waits for a timer. The thread
 * survives whatever goes wrong with a batch: who waited for it is told, and the next is written.
 */
public final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private final StoreLimits limits;
    private final StoreMetrics metrics;
    private final LogMemory memory;
    private final BatchWriter writer;
    private final AppendQueue queue;
    private final BatchCollector waiting;

    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean stopped;

    public Appender(
            DataSource database,
            StoreLimits limits,
            EventLog log,
            LogMemory memory,
            StoreMetrics metrics) {
        this.limits = limits;
        this.memory = memory;
        this.metrics = metrics;
        var results = new BatchResults(log, memory, metrics);
        this.writer = new BatchWriter(database, limits, memory, results);
        this.queue = new AppendQueue(limits);
        this.waiting = new BatchCollector(limits, queue, results);
        this.thread = Thread.ofPlatform().name("event-appender").daemon(true).unstarted(this::run);
        metrics.queue(queue::size, queue::bytes);
        thread.start();
    }

    public CompletableFuture<ConsistencyMarker> append(PendingAppend append) {
        if (closing) return refused(append, closed());
        if (!memory.queue(append.queued(), () -> queue.offer(append))) {
            metrics.refused();
            return refused(append, queue.full());
        }
        if (stopped) waiting.failAll(closed());
        return append.result();
    }

    private static CompletableFuture<ConsistencyMarker> refused(
            PendingAppend append, RuntimeException why) {
        append.queued().goes();
        return CompletableFuture.failedFuture(why);
    }

    private void run() {
        while (!closing || !waiting.isEmpty()) {
            try {
                writeNext();
            } catch (RuntimeException | Error broken) {
                LOG.error("the appender goes on after what should not happen", broken);
            }
        }
        writer.close();
        stopped = true;
        waiting.failAll(closed());
    }

    private void writeNext() {
        Batch batch = waiting.next();
        if (batch.isEmpty()) return;
        if (writer.write(batch)) {
            waiting.rejectLosers();
        } else {
            // nobody shall wait for each batch before him to find out the same
            waiting.failAll(new EventStoreException("the event store cannot be reached", null));
        }
    }

    private static EventStoreException closed() {
        return new EventStoreException("the event store is closed", null);
    }

    /** Takes no more, writes what is queued unless the store is away, then ends. */
    @Override
    public void close() {
        closing = true;
        writer.end();
        try {
            if (!thread.join(limits.closing())) {
                throw new EventStoreException(
                        "the event store's queue is not written after " + limits.closing(), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
