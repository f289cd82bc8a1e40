package dev.countinghouse.command.eventstore.append;

import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.StoreLimits;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Takes commands from the queue into batches, and keeps those that must wait for the next one. */
final class BatchCollector {

    private static final Logger LOG = LoggerFactory.getLogger(BatchCollector.class);
    private static final Duration IDLE = Duration.ofMillis(50);

    private final StoreLimits limits;
    private final AppendQueue queue;
    private final BatchResults results;

    /** Taken from the queue, not yet in a batch: oldest first, about as long as a batch at most. */
    private final Deque<PendingAppend> leftOver = new ArrayDeque<>();

    BatchCollector(StoreLimits limits, AppendQueue queue, BatchResults results) {
        this.limits = limits;
        this.queue = queue;
        this.results = results;
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        return queue.isEmpty() && leftOver.isEmpty();
    }

    /** What was left over, then what is queued, as far as it fits and nothing gets in its way. */
    Batch next() {
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
    void rejectLosers() {
        for (Iterator<PendingAppend> i = leftOver.iterator(); i.hasNext(); ) {
            PendingAppend append = i.next();
            if (!append.hasLost()) continue;
            i.remove();
            queue.left(append);
            results.reject(append);
        }
    }

    /** Has everything that waits told that it will not be appended. */
    void failAll(EventStoreException failure) {
        leftOver.forEach(append -> fail(append, failure));
        leftOver.clear();
        queue.pollAll().forEach(append -> fail(append, failure));
    }

    private void fail(PendingAppend append, EventStoreException failure) {
        queue.left(append);
        results.fail(append, failure);
    }
}
