package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.AppendStatement.Outcome;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** Brings one batch after the other into the log, and tells each command what became of it. */
final class BatchWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private static final String UNREACHABLE = "the event store cannot be reached";
    private static final String UNKNOWN =
            "the connection was lost: it is not known whether the events were appended";

    private final StoreLimits limits;
    private final EventLog log;
    private final LogMemory recent;
    private final StoreMetrics metrics;
    private final AppenderSession session;

    /** Whether the last batch came right after the one before it; not known of the first. */
    private boolean alone;

    /** At zero when the store is being closed. */
    private final CountDownLatch ending = new CountDownLatch(1);

    BatchWriter(
            DataSource database,
            StoreLimits limits,
            EventLog log,
            LogMemory recent,
            StoreMetrics metrics) {
        this.limits = limits;
        this.log = log;
        this.recent = recent;
        this.metrics = metrics;
        this.session = new AppenderSession(database, limits.lockWait());
    }

    /**
     * Writes a batch; one bad command must not fail the others, so the batch is halved until it
     * stands alone.
     *
     * @return whether the store could be reached
     */
    boolean write(Batch batch) {
        Deque<Batch> parts = new ArrayDeque<>(List.of(batch));
        boolean reached = true;
        while (!parts.isEmpty()) {
            Batch part = standing(parts.pop());
            if (part.isEmpty()) continue;
            try {
                reached &= send(part);
            } catch (SQLException e) {
                if (Failure.of(e).isAboutContent() && part.appends().size() > 1) {
                    part.halves().reversed().forEach(parts::push);
                } else {
                    fail(part, "the events cannot be appended", e);
                }
            } catch (RuntimeException | Error unexpected) {
                LOG.error("a batch was not written", unexpected);
                session.lose();
                fail(part, "the events were not appended", unexpected);
            }
        }
        return reached;
    }

    /** A batch without those that rely on what could not be stored. */
    private Batch standing(Batch part) {
        List<PendingAppend> fallen =
                part.appends().stream().filter(PendingAppend::hasFallen).toList();
        if (fallen.isEmpty()) return part;
        fallen.forEach(this::reject);
        return standing(part.without(fallen));
    }

    private boolean send(Batch batch) throws SQLException {
        long base = session.head();
        long deadline = System.nanoTime() + limits.reconnecting().toNanos();
        Duration pause = FIRST_PAUSE;
        boolean sent = false;
        while (true) {
            try {
                if (sent && foundAppended(batch, base)) return true;
                Connection connection = session.connection();
                base = session.head();
                sent = true;
                settle(batch, append(batch, connection));
                return true;
            } catch (SQLException e) {
                if (!Failure.of(e).isLoss()) throw e;
                session.lose();
                recent.doubt();
                if (ending.getCount() == 0 || System.nanoTime() > deadline) {
                    LOG.error(UNREACHABLE, e);
                    fail(batch, sent ? UNKNOWN : UNREACHABLE, e);
                    return false;
                }
                if (pause.equals(FIRST_PAUSE)) {
                    LOG.warn("lost the event store, trying again: {}", e.getMessage());
                }
                pause = afterPause(pause);
            }
        }
    }

    /**
     * Sends what must be looked for if nobody else appends, as long as nobody does; everything, if
     * somebody has.
     */
    private Outcome append(Batch batch, Connection connection) throws SQLException {
        long known = recent.head();
        Outcome outcome = new AppendStatement(batch, recent, !alone).execute(connection);
        alone = outcome.base() == known;
        return outcome.isOpen()
                ? new AppendStatement(batch, recent, true).execute(connection)
                : outcome;
    }

    /** Waits, unless the store is being closed, and says how long to wait the next time. */
    private Duration afterPause(Duration pause) {
        try {
            if (ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) return pause;
        } catch (InterruptedException ignored) {
            return LONGEST_PAUSE; // the deadline or the closing ends this, nothing else may
        }
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** From now on a connection that is lost is not sought again; what waits is told so. */
    void end() {
        ending.countDown();
    }

    private void settle(Batch batch, Outcome outcome) {
        long next = outcome.base() + 1;
        List<PendingAppend> accepted = new ArrayList<>();
        List<PendingAppend> rejected = new ArrayList<>();
        List<PendingAppend> appends = batch.appends();
        for (int i = 0; i < appends.size(); i++) {
            if (outcome.rejected().contains(i)) {
                rejected.add(appends.get(i));
                continue;
            }
            accepted.add(appends.get(i));
        }
        recent.proven(accepted, outcome.base());
        for (PendingAppend append : accepted) {
            append.acceptedAt(next);
            next += append.events().size();
        }
        announce(batch, accepted, outcome.base(), next - 1);
        // who decides again must know by then that what he remembered was not all
        rejected.forEach(this::reject);
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
        recent.doubt();
        announce(batch, accepted, session.head(), session.head());
        return true;
    }

    private void announce(Batch batch, List<PendingAppend> accepted, long base, long head) {
        session.reached(head);
        recent.appended(base, accepted, head);
        log.reached(head);
        metrics.wrote(batch);
        accepted.forEach(metrics::took);
        PendingAppend.accept(accepted);
    }

    private void reject(PendingAppend append) {
        recent.gone(append);
        metrics.rejected();
        append.reject();
    }

    private void fail(Batch batch, String message, Throwable cause) {
        for (PendingAppend append : batch.appends()) {
            recent.gone(append);
            append.fail(new EventStoreException(message, cause));
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
