package dev.countinghouse.command.eventstore.append;

import dev.countinghouse.command.eventstore.append.AppendStatement.Outcome;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.limits.UndecidedAppendException;
import dev.countinghouse.command.eventstore.memory.LogMemory;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import javax.sql.DataSource;

/** Brings one batch after the other into the log, and has each command told what became of it. */
final class BatchWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private final StoreLimits limits;
    private final LogMemory memory;
    private final BatchResults results;
    private final AppenderSession session;

    /** Whether the last batch came right after the one before it; not known of the first. */
    private boolean alone;

    /** Whether it is not known if what was sent last is in the log. */
    private boolean inDoubt;

    /** At zero when the store is being closed. */
    private final CountDownLatch ending = new CountDownLatch(1);

    BatchWriter(DataSource database, StoreLimits limits, LogMemory memory, BatchResults results) {
        this.limits = limits;
        this.memory = memory;
        this.results = results;
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
            inDoubt = false;
            try {
                reached &= send(part);
            } catch (SQLException e) {
                if (SqlFailure.of(e).isAboutContent() && part.appends().size() > 1) {
                    part.halves().reversed().forEach(parts::push);
                } else {
                    fail(part, "the events cannot be appended", e);
                }
            } catch (RuntimeException | Error unexpected) {
                LOG.error("a batch was not written", unexpected);
                session.lose();
                memory.doubt();
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
        fallen.forEach(results::reject);
        return standing(part.without(fallen));
    }

    /**
     * Sends a batch, again if the connection was lost and the batch is not in the log. After each
     * loss the log is looked at, or at least sought, once: however late it is by then.
     *
     * @return whether the store could be reached
     */
    private boolean send(Batch batch) throws SQLException {
        long base = session.head();
        Reconnection reconnection = null;
        boolean sought = true;
        while (true) {
            try {
                if (inDoubt) {
                    sought = true;
                    if (isFound(batch, base)) return true;
                    inDoubt = false;
                    if (reconnection != null && reconnection.isOver()) return isAway(batch, null);
                }
                Connection connection = session.connection();
                base = session.head();
                inDoubt = true;
                sought = false;
                session.reached(results.settle(batch, append(batch, connection)));
                inDoubt = false;
                return true;
            } catch (SQLException e) {
                if (!SqlFailure.of(e).isLoss()) {
                    inDoubt = false;
                    throw e;
                }
                session.lose();
                memory.doubt();
                if (reconnection == null) {
                    LOG.warn("lost the event store, trying again: {}", e.getMessage());
                    reconnection = new Reconnection(limits.reconnecting(), ending);
                }
                if (sought && reconnection.isOver()) return isAway(batch, e);
                reconnection.pause();
            }
        }
    }

    private boolean isAway(Batch batch, @Nullable SQLException why) {
        LOG.error("the event store cannot be reached", why);
        fail(batch, "the event store cannot be reached", why);
        return false;
    }

    /**
     * Sends what must be looked for if nobody else appends, as long as nobody does; everything, if
     * somebody has.
     */
    private Outcome append(Batch batch, Connection connection) throws SQLException {
        long known = memory.head();
        Outcome outcome = new AppendStatement(batch, memory, !alone).execute(connection);
        alone = outcome.base() == known;
        return outcome.isOpen()
                ? new AppendStatement(batch, memory, true).execute(connection)
                : outcome;
    }

    /** Whether the batch of which no answer came is in the log: then all of it is settled. */
    private boolean isFound(Batch batch, long base) throws SQLException {
        List<UUID> firsts = batch.appends().stream().map(PendingAppend::firstEvent).toList();
        Map<UUID, Long> found = session.appended(base, firsts);
        if (found.isEmpty()) return false;
        results.settleFound(batch, found, session.head());
        return true;
    }

    private void fail(Batch batch, String message, @Nullable Throwable cause) {
        results.fail(
                batch,
                inDoubt && cause != null
                        ? new UndecidedAppendException(cause)
                        : new EventStoreException(message, cause));
    }

    /** From now on a connection that is lost is not sought again; what waits is told so. */
    void end() {
        ending.countDown();
    }

    @Override
    public void close() {
        session.close();
    }
}
