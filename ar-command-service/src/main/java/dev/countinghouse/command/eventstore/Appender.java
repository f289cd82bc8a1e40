package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.AppendStatement.Outcome;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * The one thread of this instance that writes. While a batch is on its way to the disk the next one
 * collects, so a batch is as large as the load wants it and nobody waits for a timer.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final StoreLimits limits;
    private final EventLog log;
    private final StoreMetrics metrics;
    private final AppenderSession session;
    private final BlockingQueue<PendingAppend> queue;

    /** Taken from the queue, not yet in a batch: oldest first, as long as a batch at most. */
    private final Deque<PendingAppend> leftOver = new ArrayDeque<>();

    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean stopped;

    Appender(DataSource database, StoreLimits limits, EventLog log, StoreMetrics metrics) {
        this.limits = limits;
        this.log = log;
        this.metrics = metrics;
        this.session = new AppenderSession(database, limits.lockWait());
        this.queue = new ArrayBlockingQueue<>(limits.queued());
        this.thread = Thread.ofPlatform().name("event-appender").daemon(true).unstarted(this::run);
        metrics.queue(queue);
        thread.start();
    }

    CompletableFuture<ConsistencyMarker> append(PendingAppend append) {
        if (closing) return CompletableFuture.failedFuture(closed());
        if (!queue.offer(append)) {
            metrics.refused();
            return CompletableFuture.failedFuture(new StoreBusyException(limits.queued()));
        }
        if (stopped) failQueued(closed());
        return append.result();
    }

    private void run() {
        while (true) {
            Batch batch = next();
            if (batch.isEmpty()) {
                if (closing && queue.isEmpty()) break;
                continue;
            }
            try {
                write(batch);
            } catch (RuntimeException | Error unexpected) {
                LOG.error("a batch was not written", unexpected);
                session.lose();
                fail(batch, "the batch was not written", unexpected);
            }
            rejectLosers();
        }
        session.close();
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
            PendingAppend append =
                    batch.isEmpty() && leftOver.isEmpty() ? wait(queue) : queue.poll();
            if (append == null) break;
            if (!place(append, batch)) break;
        }
        return batch;
    }

    private static @Nullable PendingAppend wait(BlockingQueue<PendingAppend> queue) {
        try {
            return queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ignored) {
            return null; // nobody but a shutdown of the whole process interrupts this thread
        }
    }

    /**
     * Takes a command into the batch, or keeps it for the next.
     *
     * @return whether there is room for more
     */
    private boolean place(PendingAppend append, Batch batch) {
        if (!batch.hasRoomFor(append)) {
            leftOver.add(append);
            return false;
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

    /** One bad command must not fail the others: halve its batch until it stands alone. */
    private void write(Batch batch) {
        Deque<Batch> parts = new ArrayDeque<>(List.of(batch));
        while (!parts.isEmpty()) {
            Batch part = parts.pop();
            try {
                send(part);
            } catch (SQLException e) {
                if (Failure.of(e).isAboutContent() && part.appends().size() > 1) {
                    part.halves().reversed().forEach(parts::push);
                } else {
                    fail(part, "the events cannot be appended", e);
                }
            }
        }
    }

    private void send(Batch batch) throws SQLException {
        long base = session.head();
        long deadline = System.nanoTime() + limits.reconnecting().toNanos();
        Duration pause = FIRST_PAUSE;
        boolean sent = false;
        while (true) {
            try {
                if (sent && foundAppended(batch, base)) return;
                Connection connection = session.connection();
                base = session.head();
                sent = true;
                settle(batch, new AppendStatement(batch).execute(connection));
                return;
            } catch (SQLException e) {
                if (!Failure.of(e).isLoss()) throw e;
                session.lose();
                if (System.nanoTime() > deadline) {
                    giveUp(batch, sent, e);
                    return;
                }
                LOG.warn("lost the event store, trying again: {}", e.getMessage());
                pause(pause);
                pause = longer(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void giveUp(Batch batch, boolean sent, SQLException e) {
        LOG.error("the event store cannot be reached", e);
        String unreachable = "the event store cannot be reached";
        String unknown =
                "the connection was lost: it is not known whether the events were appended";
        fail(batch, sent ? unknown : unreachable, e);
        failQueued(new EventStoreException(unreachable, e));
    }

    private void settle(Batch batch, Outcome outcome) {
        long next = outcome.base() + 1;
        List<PendingAppend> accepted = new ArrayList<>();
        List<PendingAppend> appends = batch.appends();
        for (int i = 0; i < appends.size(); i++) {
            if (outcome.rejected().contains(i)) {
                reject(appends.get(i));
                continue;
            }
            appends.get(i).acceptedAt(next);
            next += appends.get(i).events().size();
            accepted.add(appends.get(i));
        }
        announce(batch, accepted, next - 1);
    }

    /** Whether the batch of which no answer came is in the log: then all of it is settled. */
    private boolean foundAppended(Batch batch, long base) throws SQLException {
        List<UUID> firsts = batch.appends().stream().map(PendingAppend::firstEvent).toList();
        Map<UUID, Long> found = session.appended(base, firsts);
        if (found.isEmpty()) return false;
        List<PendingAppend> accepted = new ArrayList<>();
        for (PendingAppend append : batch.appends()) {
            Long first = found.get(append.firstEvent());
            if (first == null) {
                reject(append);
            } else {
                append.acceptedAt(first);
                accepted.add(append);
            }
        }
        announce(batch, accepted, session.head());
        return true;
    }

    private void announce(Batch batch, List<PendingAppend> accepted, long head) {
        session.reached(head);
        log.reached(head);
        metrics.appended(batch, head);
        for (PendingAppend append : accepted) {
            metrics.took(append);
            answer(() -> append.result().complete(append.accepted()));
        }
    }

    private void reject(PendingAppend append) {
        metrics.rejected();
        answer(() -> append.result().completeExceptionally(append.rejected()));
    }

    private void fail(Batch batch, String message, Throwable cause) {
        for (PendingAppend append : batch.appends()) {
            var failure = new EventStoreException(message, cause);
            answer(() -> append.result().completeExceptionally(failure));
        }
    }

    private void failQueued(EventStoreException failure) {
        List<PendingAppend> waiting = new ArrayList<>();
        if (Thread.currentThread() == thread) {
            waiting.addAll(leftOver);
            leftOver.clear();
        }
        queue.drainTo(waiting);
        for (PendingAppend append : waiting) {
            answer(() -> append.result().completeExceptionally(failure));
        }
    }

    /** Outside this thread: what an answer sets off must not hold the next batch up. */
    private static void answer(Runnable answer) {
        Thread.startVirtualThread(answer);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException ignored) {
            // the deadline ends the loop
        }
    }

    private static EventStoreException closed() {
        return new EventStoreException("the event store is closed", null);
    }

    /** Takes no more, writes what is queued, then ends. */
    @Override
    public void close() {
        closing = true;
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
