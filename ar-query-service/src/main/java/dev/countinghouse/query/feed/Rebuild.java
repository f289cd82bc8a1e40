package dev.countinghouse.query.feed;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Makes a projection's tables from the first event, beside those that serve, and puts them in their
 * place. What fails is tried again, from the start and ever more seldom.
 */
final class Rebuild implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    /** Only so close to the end is a swap worth trying. */
    private static final long NEAR_EVENTS = 2_000;

    private final DataSource database;
    private final FeedSettings settings;
    private final ProjectionSchema next;
    private final String name;
    private final Swap swap;
    private final Tally tally = new Tally();
    private final CountDownLatch closing = new CountDownLatch(1);

    private boolean completed;
    private volatile State state = State.FOLDING;
    private volatile @Nullable String problem;

    enum State {
        FOLDING,
        SWAPPED,
        /** It will be tried again. */
        FAILED,
        CANCELLED
    }

    Rebuild(DataSource database, FeedSettings settings, Projection projection) {
        this.database = database;
        this.settings = settings;
        next = ProjectionSchema.next(projection);
        name = projection.name();
        swap = new Swap(database, projection);
    }

    @Override
    public void run() {
        Duration pause = RETRY;
        try {
            while (!isClosing() && state != State.SWAPPED) {
                if (build()) continue;
                if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) break;
                pause = pause.multipliedBy(2);
                if (pause.compareTo(LONGEST_RETRY) > 0) pause = LONGEST_RETRY;
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
        if (state != State.SWAPPED) state = State.CANCELLED;
    }

    /** Whether nothing failed. */
    private boolean build() throws InterruptedException {
        try {
            log.info("the tables of projection {} are made", name);
            completed = false;
            makeTables();
            state = State.FOLDING;
            while (!isClosing() && state == State.FOLDING) attempt();
            if (state == State.SWAPPED) {
                log.info("the tables of {} are made: {} events", name, tally.folded());
            }
            return true;
        } catch (StoppedException | FencedException | SQLException | RuntimeException failure) {
            log.error("the tables of projection {} cannot be made", name, failure);
            problem = failure.toString();
            state = State.FAILED;
            return false;
        }
    }

    private void makeTables() throws SQLException {
        try (var transaction = Transaction.begin(database)) {
            SchemaMaker.dropIfExists(next, transaction.connection());
            SchemaMaker.createTables(next, transaction.connection());
            transaction.commit();
        }
    }

    private void complete() throws SQLException {
        try (var transaction = Transaction.begin(database)) {
            SchemaMaker.complete(next, transaction.connection());
            SchemaMaker.analyze(next, transaction.connection());
            transaction.commit();
        }
        completed = true;
    }

    /** Fills the tables, or folds until it may swap, or something passing is in the way. */
    private void attempt()
            throws SQLException, FencedException, StoppedException, InterruptedException {
        try {
            Topic topic =
                    Topic.find(settings)
                            .orElseThrow(() -> new IllegalStateException("there is no topic"));
            var writing = completed ? Writing.FOLDING : Writing.FILLING;
            try (var fold =
                            new Fold(
                                    database,
                                    next,
                                    topic.id(),
                                    writing,
                                    () -> Topic.isThere(topic, settings),
                                    tally::add);
                    var consumer = settings.alone()) {
                consumer.assign(topic.all());
                var offsets =
                        fold.begin(topic.all().stream().map(TopicPartition::partition).toList());
                for (TopicPartition partition : topic.all()) {
                    consumer.seek(partition, offsets.getOrDefault(partition.partition(), 0L));
                }
                try (var records = new ReadAhead(next.projection(), consumer)) {
                    fold(records, fold);
                }
            }
            if (!completed && !isClosing()) complete();
        } catch (SQLException passing) {
            if (!Transience.of(passing)) throw passing;
            log.warn("the making of projection {} waits", name, passing);
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
            if (completed && swap.attempt(() -> !isClosing() && isStepped(records, fold))) {
                state = State.SWAPPED;
            }
            return;
        }
    }

    private static boolean isStepped(ReadAhead records, Fold fold)
            throws SQLException, FencedException, StoppedException, InterruptedException {
        step(records, fold);
        return true;
    }

    /** Folds the next records and tells how many of those behind them were there by then. */
    private static long step(ReadAhead records, Fold fold)
            throws SQLException, FencedException, StoppedException, InterruptedException {
        ReadAhead.Next next = records.take();
        if (!next.batch().isEmpty()) fold.fold(next.batch());
        return next.lag();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    void close() {
        closing.countDown();
    }

    String schema() {
        return next.projection().schema();
    }

    State state() {
        return state;
    }

    /** Why it failed the last time, if it did. */
    @Nullable String problem() {
        return problem;
    }

    long folded() {
        return tally.folded();
    }
}
