package dev.countinghouse.query.feed;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Makes a projection's tables again from the first event, beside those that serve, and puts them in
 * their place.
 */
final class Rebuild implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    /** How long the serving tables may stand still while the next ones do the last few events. */
    private static final Duration STANDSTILL = Duration.ofSeconds(2);

    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Only so close to the end is a swap worth trying. */
    private static final long NEAR_EVENTS = 2_000;

    private static final String BEHIND =
            """
            select exists (
                select from %1$s.book_progress serving
                left join %1$s_next.book_progress next using (book)
                where next.book_position is null or next.book_position < serving.book_position)
            """;

    private final DataSource database;
    private final FeedSettings settings;
    private final ProjectionSchema next;
    private final String name;
    private final String serving;
    private final Runnable swapped;
    private final Tally tally = new Tally();
    private final CountDownLatch closing = new CountDownLatch(1);

    private boolean completed;
    private volatile State state = State.FOLDING;
    private volatile @Nullable String problem;

    enum State {
        FOLDING,
        SWAPPED,
        FAILED,
        CANCELLED
    }

    /**
     * @param swapped told when readers see the new tables
     */
    Rebuild(DataSource database, FeedSettings settings, Projection projection, Runnable swapped) {
        this.database = database;
        this.settings = settings;
        next = ProjectionSchema.next(projection);
        name = projection.name();
        serving = projection.schema();
        this.swapped = swapped;
    }

    @Override
    public void run() {
        try {
            log.info("projection {} is rebuilt", name);
            makeTables();
            while (!isClosing() && state == State.FOLDING) attempt();
            if (isClosing() && state == State.FOLDING) state = State.CANCELLED;
            if (state == State.SWAPPED) {
                log.info("projection {} is rebuilt: {} events", name, tally.folded());
                swapped.run();
            }
        } catch (StoppedException | FencedException | SQLException | RuntimeException failure) {
            log.error("projection {} cannot be rebuilt", name, failure);
            problem = failure.toString();
            state = State.FAILED;
        } catch (InterruptedException e) {
            state = State.CANCELLED;
        }
    }

    private void makeTables() throws SQLException {
        try (var transaction = Transaction.begin(database)) {
            next.dropIfExists(transaction.connection());
            next.createTables(transaction.connection());
            transaction.commit();
        }
    }

    private void complete() throws SQLException {
        try (var transaction = Transaction.begin(database)) {
            next.complete(transaction.connection());
            next.analyze(transaction.connection());
            transaction.commit();
        }
        completed = true;
    }

    /** Fills the tables, or folds until it may swap, or something passing is in the way. */
    private void attempt()
            throws SQLException, FencedException, StoppedException, InterruptedException {
        try {
            var topic = Topic.find(settings);
            if (topic.isEmpty()) throw new IllegalStateException("there is no topic");
            var writing = completed ? Writing.FOLDING : Writing.FILLING;
            try (var fold = new Fold(database, next, topic.get().id(), writing, tally::add);
                    var consumer = settings.alone()) {
                consumer.assign(topic.get().all());
                var offsets =
                        fold.begin(
                                topic.get().all().stream().map(TopicPartition::partition).toList());
                for (TopicPartition partition : topic.get().all()) {
                    consumer.seek(partition, offsets.getOrDefault(partition.partition(), 0L));
                }
                try (var records = new ReadAhead(next.projection(), consumer)) {
                    fold(records, fold);
                }
            }
            if (!completed && !isClosing()) complete();
        } catch (SQLException passing) {
            if (!Transience.of(passing)) throw passing;
            log.warn("the rebuild of projection {} waits", name, passing);
            if (closing.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) return;
        }
    }

    /**
     * Until near the end of the topic: then the tables are left to be completed, or are swapped. If
     * that cannot be, all begins anew where the tables are, which may have been lost in a crash.
     */
    private void fold(ReadAhead records, Fold fold)
            throws SQLException, FencedException, StoppedException, InterruptedException {
        while (!isClosing()) {
            long lag = step(records, fold);
            if (lag > NEAR_EVENTS) continue;
            if (completed && swap(records, fold)) state = State.SWAPPED;
            return;
        }
    }

    /** Folds the next records and tells how many of those behind them were there by then. */
    private static long step(ReadAhead records, Fold fold)
            throws SQLException, FencedException, StoppedException, InterruptedException {
        ReadAhead.Next next = records.take();
        if (!next.batch().isEmpty()) fold.fold(next.batch());
        return next.lag();
    }

    /**
     * Holds the serving tables still, lets the next ones reach them, and renames. Readers go on
     * until the renaming, which waits for those that have begun; later ones see the new tables.
     */
    private boolean swap(ReadAhead records, Fold fold)
            throws SQLException, FencedException, StoppedException, InterruptedException {
        try (var transaction = Transaction.begin(database);
                Statement sql = transaction.connection().createStatement()) {
            sql.execute("set local lock_timeout = " + STANDSTILL.toMillis());
            sql.execute("lock table " + serving + ".progress in exclusive mode");
            long deadline = System.nanoTime() + STANDSTILL.toNanos();
            while (isBehind(transaction.connection())) {
                if (isClosing() || System.nanoTime() > deadline) return false;
                step(records, fold);
            }
            sql.execute("lock table " + serving + ".progress in access exclusive mode");
            sql.execute("alter schema " + serving + " rename to " + serving + "_old");
            sql.execute("alter schema " + serving + "_next rename to " + serving);
            sql.execute("drop schema " + serving + "_old cascade");
            transaction.commit();
            return true;
        } catch (SQLException busy) {
            if (Transience.of(busy)) {
                log.info("projection {} is busy; the swap will be tried again", name, busy);
                return false;
            }
            throw busy;
        }
    }

    private boolean isBehind(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(BEHIND.formatted(serving))) {
            return row.next() && row.getBoolean(1);
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    void close() {
        closing.countDown();
    }

    String name() {
        return name;
    }

    State state() {
        return state;
    }

    /** Why it failed, if it did. */
    @Nullable String problem() {
        return problem;
    }

    long folded() {
        return tally.folded();
    }
}
