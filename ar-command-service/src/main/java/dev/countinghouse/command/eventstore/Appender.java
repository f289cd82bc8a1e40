package dev.countinghouse.command.eventstore;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The one thread of this instance that writes. While a batch is on its way to the disk the next one
 * collects, so a batch is as large as the load wants it and nobody waits for a timer.
 */
final class Appender implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMillis(50);

    private final StoreLimits limits;
    private final StoreMetrics metrics;
    private final BatchWriter writer;
    private final LogMemory recent;
    private final BlockingQueue<PendingAppend> queue;

    /** Taken from the queue, not yet in a batch: oldest first, about as long as a batch at most. */
    private final Deque<PendingAppend> leftOver = new ArrayDeque<>();

    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean stopped;

    Appender(BatchWriter writer, LogMemory recent, StoreLimits limits, StoreMetrics metrics) {
        this.writer = writer;
        this.recent = recent;
        this.limits = limits;
        this.metrics = metrics;
        this.queue = new ArrayBlockingQueue<>(limits.queued());
        this.thread = Thread.ofPlatform().name("event-appender").daemon(true).unstarted(this::run);
        metrics.queue(queue);
        thread.start();
    }

    CompletableFuture<ConsistencyMarker> append(PendingAppend append) {
        if (closing) {
            append.goes();
            return CompletableFuture.failedFuture(closed());
        }
        if (!enqueue(append)) {
            append.goes();
            metrics.refused();
            return CompletableFuture.failedFuture(new StoreBusyException(limits.queued()));
        }
        if (stopped) failQueued(closed());
        return append.result();
    }

    /** In one go, so that appends are numbered as they are queued. */
    private boolean enqueue(PendingAppend append) {
        synchronized (recent) {
            if (!queue.offer(append)) return false;
            recent.queue(append);
            return true;
        }
    }

    private void run() {
        while (true) {
            Batch batch = next();
            if (batch.isEmpty()) {
                if (closing && queue.isEmpty()) break;
                continue;
            }
            if (writer.write(batch)) {
                rejectLosers();
            } else {
                failWaiting();
            }
        }
        writer.close();
        stopped = true;
        failQueued(closed());
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
            return queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
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
        if (append.hasFallen()) {
            reject(append);
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
            reject(append);
        }
    }

    private void reject(PendingAppend append) {
        recent.gone(append);
        metrics.rejected();
        append.reject();
    }

    /** Nobody shall wait for each batch before him to find out the same. */
    private void failWaiting() {
        var unreachable = new EventStoreException("the event store cannot be reached", null);
        leftOver.forEach(append -> fail(append, unreachable));
        leftOver.clear();
        failQueued(unreachable);
    }

    private void failQueued(EventStoreException failure) {
        List<PendingAppend> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.forEach(append -> fail(append, failure));
    }

    private void fail(PendingAppend append, EventStoreException failure) {
        recent.gone(append);
        append.fail(failure);
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
