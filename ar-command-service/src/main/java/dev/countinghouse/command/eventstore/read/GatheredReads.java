package dev.countinghouse.command.eventstore.read;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.ReadAccess;
import dev.countinghouse.command.eventstore.limits.StoreBusyException;
import dev.countinghouse.command.eventstore.limits.StoreLimits;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Reads for decisions, many at once: while a statement is under way, the next reads collect. One
 * thread does it: two would have half as many reads in each statement, and most of what a statement
 * costs is there however few they are. What takes long is not read here, but page by page.
 *
 * <p>Nobody waits longer than the limit, and no timer is set for it: a statement may take half of
 * it, and before each one those are told who have waited for the other half. The thread survives
 * whatever goes wrong with a statement.
 */
public final class GatheredReads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GatheredReads.class);
    private static final int TOGETHER = 128;
    private static final long IDLE_MILLIS = 50;

    private final ReadAccess database;
    private final EventRows rows = new EventRows();
    private final BlockingQueue<PendingRead> queue;
    private final int capacity;
    private final Duration half;
    private final Duration closing;

    /** Those being read for. */
    private final List<PendingRead> together = new ArrayList<>(TOGETHER);

    private final Thread thread;
    private volatile boolean closed;

    public GatheredReads(DataSource database, StoreLimits limits) {
        this.half = limits.reading().dividedBy(2);
        this.database = new ReadAccess(database, half);
        this.capacity = limits.queued();
        this.closing = limits.closing();
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.thread = Thread.ofPlatform().name("event-reader").daemon(true).unstarted(this::run);
        thread.start();
    }

    /**
     * All events that match one of the alternatives, unless they are many.
     *
     * @param alternatives each with a tag and a book that the index knows
     * @return a result that has {@code more} and no events if they are many
     * @throws StoreBusyException if too many ask
     * @throws EventStoreException if the store cannot be read, or not in time
     */
    public ReadResult ask(List<Criterion> alternatives) {
        var read = new PendingRead(alternatives);
        if (!queue.offer(read)) {
            throw new StoreBusyException(capacity + " decisions wait to read already");
        }
        if (closed) failQueued();
        try {
            return read.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof EventStoreException failure
                    ? new EventStoreException(String.valueOf(failure.getMessage()), failure)
                    : e;
        }
    }

    private void run() {
        while (!closed) {
            try {
                gather();
                if (!together.isEmpty()) answer(new ReadBatch(List.copyOf(together)));
            } catch (RuntimeException | Error broken) {
                LOG.error("decisions were not read for", broken);
                fail(together, "the events of a condition cannot be read", broken);
            } finally {
                together.clear();
            }
        }
        failQueued();
    }

    private void gather() {
        try {
            PendingRead next = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            long now = System.nanoTime();
            while (next != null) {
                together.add(next);
                if (now - next.since() > half.toNanos()) {
                    fail(List.of(together.removeLast()), "nobody was read for in time", null);
                }
                next = together.size() < TOGETHER ? queue.poll() : null;
            }
        } catch (InterruptedException ignored) {
            // this thread ends by being closed
        }
    }

    private void answer(ReadBatch batch) {
        try (Connection connection = database.connection()) {
            batch.ask(connection, rows);
            batch.answer();
        } catch (SQLException e) {
            fail(together, "the events of a condition cannot be read", e);
        }
    }

    private static void fail(List<PendingRead> reads, String why, @Nullable Throwable cause) {
        var failure = new EventStoreException(why, cause);
        for (PendingRead read : reads) read.answer().completeExceptionally(failure);
    }

    private void failQueued() {
        List<PendingRead> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        fail(waiting, "the event store is closed", null);
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (!thread.join(closing)) {
                LOG.warn("decisions are still being read for after {}", closing);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
