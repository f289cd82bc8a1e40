package dev.countinghouse.command.eventstore.append;

import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.limits.StoreMetrics;
import dev.countinghouse.command.eventstore.memory.LogMemory;
import dev.countinghouse.command.eventstore.read.EventLog;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

/**
 * The one thread of this instance that writes. While a batch is on its way to the disk the next one
 * collects, so a batch is as large as the load wants it and nobody waits for a timer. The thread
 * survives whatever goes wrong with a batch: who waited for it is told, and the next is written.
 */
public final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final Duration IDLE = Duration.ofMillis(50);

    private final StoreLimits limits;
    private final StoreMetrics metrics;
    private final LogMemory memory;
    private final BatchResults results;
    private final BatchWriter writer;
    private final AppendQueue queue;

    /** Taken from the queue, not yet in a batch: oldest first, about as long as a batch at most. */
    private final Deque<PendingAppend> leftOver = new ArrayDeque<>();

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
        this.results = new BatchResults(log, memory, metrics);
        this.writer = new BatchWriter(database, limits, memory, results);
        this.queue = new AppendQueue(limits);
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
        if (stopped) failQueued(closed());
        return append.result();
    }

    private static CompletableFuture<ConsistencyMarker> refused(
            PendingAppend append, RuntimeException why) {
        append.queued().goes();
        return CompletableFuture.failedFuture(why);
    }

    private void run() {
        while (!closing || !queue.isEmpty() || !leftOver.isEmpty()) {
            try {
                writeNext();
            } catch (RuntimeException | Error broken) {
                LOG.error("the appender goes on after what should not happen", broken);
            }
        }
        writer.close();
        stopped = true;
        failQueued(closed());
    }

    private void writeNext() {
        Batch batch = next();
        if (batch.isEmpty()) return;
        if (writer.write(batch)) {
            rejectLosers();
        } else {
            failWaiting();
        }
    }

    /** What was left over, then what is queued, as far as it fits and nothing gets in its way. */
    private Batch next() {
        Batch batch = new Batch(limits);
        List<PendingAppend> former = List.copyOf(leftOver);
        leftOver.clear();
        for (PendingAppend append : former) place(append, batch);
        while (!batch.isFull() && leftOver.size() < limits.batchCommands()) {
            boolean nothingYet = batch.isEmpty() && leftOver.isEmpty();
            PendingAppend append = nothingYet ? awaitOne() : queue.poll();
            if (append == null || !place(append, batch)) break;
        }
        return batch;
    }

    private @Nullable PendingAppend awaitOne() {
        try {
            return queue.poll(IDLE);
        } catch (InterruptedException ignored) {
            return null; // this thread ends by being closed, and then writes what is queued
        }
    }

    /**
     * Takes a command into the batch, or keeps it for the next: for want of room, or because an
     * event in the batch may turn out to break its condition.
     *
     * @return whether there is room for more
     */
    private boolean place(PendingAppend append, Batch batch) {
        try {
            return isPlaced(append, batch);
        } catch (RuntimeException | Error broken) {
            LOG.error("a command cannot be put into a batch", broken);
            fail(append, new EventStoreException("the events were not appended", broken));
            return true;
        }
    }

    private boolean isPlaced(PendingAppend append, Batch batch) {
        if (append.hasFallen()) {
            queue.left(append);
            results.reject(append);
            return true;
        }
        if (!batch.hasRoomFor(append)) {
            leftOver.add(append);
            return false;
        }
        if (!batch.hasAllThatIsReliedOnBy(append)) {
            leftOver.add(append);
            return true;
        }
        PendingAppend rival = batch.rivalOf(append);
        if (rival == null) {
            batch.add(append);
            queue.left(append);
        } else {
            append.waitFor(rival);
            leftOver.add(append);
        }
        return true;
    }

    /** Those left out because of what is now in the log need not ask the database. */
    private void rejectLosers() {
        for (Iterator<PendingAppend> i = leftOver.iterator(); i.hasNext(); ) {
            PendingAppend append = i.next();
            if (!append.hasLost()) continue;
            i.remove();
            queue.left(append);
            results.reject(append);
        }
    }

    /** Nobody shall wait for each batch before him to find out the same. */
    private void failWaiting() {
        var unreachable = new EventStoreException("the event store cannot be reached", null);
        leftOver.forEach(append -> fail(append, unreachable));
        leftOver.clear();
        failQueued(unreachable);
    }

    private void failQueued(EventStoreException failure) {
        queue.pollAll().forEach(append -> fail(append, failure));
    }

    private void fail(PendingAppend append, EventStoreException failure) {
        queue.left(append);
        results.fail(append, failure);
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
