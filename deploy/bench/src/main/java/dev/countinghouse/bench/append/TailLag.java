package dev.countinghouse.bench.append;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.read.EventLog;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A reader that follows the log, and how long after its acknowledgement it sees an event. */
final class TailLag implements Contender {

    static final String ALONE = "tail";
    static final String BESIDE = "tail beside a long open transaction";

    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final int PAGE = 1_000;

    private final String name;
    private final OwnAppends store;
    private final EventLog log;
    private final Thread reader;
    private final Object growth = new Object();
    private long seen;
    private volatile boolean closed;
    private volatile @Nullable RuntimeException failure;

    /**
     * @param sameProcess whether the reader is told of appends, or has to look for them, as one
     *     beside another instance must
     */
    TailLag(String name, Lab lab, boolean sameProcess) {
        this.name = name;
        store =
                new OwnAppends(
                        name,
                        sameProcess ? "tail_same" : "tail_other",
                        lab,
                        StoreLimits.DEFAULT,
                        0);
        log = sameProcess ? store.log() : new EventLog(store.database());
        reader = Thread.ofPlatform().name("tail").daemon(true).start(this::follow);
    }

    private void follow() {
        try {
            while (!closed) {
                long position = seen();
                if (!log.await(position, PATIENCE)) continue;
                for (StoredEvent event : log.after(position, PAGE)) {
                    require(event.position() == ++position, "position " + position + " is missing");
                }
                synchronized (growth) {
                    seen = position;
                    growth.notifyAll();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            // seen by whoever waits for this reader, in vain
            failure = failed;
        }
    }

    private long seen() {
        synchronized (growth) {
            return seen;
        }
    }

    private int awaitSeen(long position) throws InterruptedException {
        synchronized (growth) {
            while (seen < position) {
                if (failure != null) throw new IllegalStateException("the reader ended", failure);
                growth.wait(PATIENCE.toMillis());
            }
        }
        return 1;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample under(Load load, Duration length) throws SQLException {
        if (!load.task().equals(BESIDE)) return lag(load, length);
        try (Connection connection = store.database().getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set transaction isolation level repeatable read");
            sql.execute("create table open_for_long (n int)");
            Sample sample = lag(load, length);
            connection.rollback();
            connection.setAutoCommit(true);
            return sample;
        }
    }

    private Sample lag(Load load, Duration length) {
        return Pressure.open(
                load.perSecond(),
                length,
                () -> store.append(OwnAppends.Task.ONE_TAG),
                this::awaitSeen);
    }

    @Override
    public void verify() {
        store.verify();
        require(seen() == store.log().head(), "the reader is not at the end");
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
