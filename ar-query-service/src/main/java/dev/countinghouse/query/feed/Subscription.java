package dev.countinghouse.query.feed;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** Keeps one projection's serving tables up with the topic, in a thread of its own. */
final class Subscription implements Runnable, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Subscription.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP_PAUSE = Duration.ofSeconds(30);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(10);

    private final DataSource database;
    private final FeedSettings settings;
    private final ProjectionSchema schema;
    private final Runnable build;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final Nudge nudge = new Nudge();
    private final Thread thread;

    private volatile State state = State.STARTING;
    private volatile @Nullable Alarm alarm;
    private volatile @Nullable String trouble;
    private volatile long lagEvents;
    private volatile boolean isThere;
    private volatile boolean closing;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> open;

    /** Whether it folds, and if not, what it waits for. */
    enum State {
        /** The topic, the broker or the database. */
        STARTING,
        FOLDING,
        /** A record that is of no book: somebody must do something. */
        STOPPED,
        /** Tables of this version, which are being made. */
        BUILDING,
        /** Somebody: the tables are of this version, and yet of another making. */
        MISFIT,
        CLOSED
    }

    Subscription(
            DataSource database,
            FeedSettings settings,
            Projection projection,
            Progress progress,
            Runnable build) {
        this.database = database;
        this.settings = settings;
        schema = ProjectionSchema.serving(projection);
        this.build = build;
        this.progress = progress;
        thread = new Thread(this, "projection-" + projection.name());
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        while (!closing) {
            try {
                listen();
            } catch (StoppedException stopped) {
                stopped(stopped);
            } catch (FencedException fenced) {
                log.info("projection {}: {}; reading it again", name(), fenced.getMessage());
            } catch (WakeupException closed) {
                if (!closing) log.warn("projection {} was woken without a reason", name());
            } catch (SQLException | RuntimeException trouble) {
                troubled(trouble);
            } catch (InterruptedException e) {
                closing = true;
            }
        }
        state = State.CLOSED;
    }

    private void listen()
            throws SQLException, FencedException, StoppedException, InterruptedException {
        switch (Tables.of(schema, database)) {
            case MISSING -> {
                isThere = false;
                state = State.BUILDING;
                build.run();
                pause(PAUSE);
                return;
            }
            case OTHERS -> {
                isThere = false;
                trouble = schema.schema() + " was made by another script of the same version";
                state = State.MISFIT;
                pause(PAUSE);
                return;
            }
            case FITTING -> isThere = true;
        }
        Optional<Topic> topic = Topic.find(settings);
        if (topic.isEmpty()) {
            trouble = "there is no topic " + settings.topic();
            state = State.STARTING;
            pause(PAUSE);
            return;
        }
        try (var fold =
                        new Fold(
                                database,
                                schema,
                                topic.get().id(),
                                Writing.FOLDING,
                                () -> Topic.isThere(topic.get(), settings),
                                this::folded);
                var consumer = settings.sharing(schema.schema())) {
            open = consumer;
            var assigned = new Assignment(consumer, fold);
            consumer.subscribe(List.of(topic.get().name()), assigned);
            foldAll(consumer, fold, assigned);
        } finally {
            open = null;
        }
    }

    private void foldAll(KafkaConsumer<byte[], byte[]> consumer, Fold fold, Assignment assigned)
            throws SQLException, FencedException, StoppedException, InterruptedException {
        while (!closing) {
            try {
                var records = consumer.poll(POLL);
                lagEvents = records.count() + assigned.lag();
                if (records.isEmpty()) {
                    fold.look();
                } else {
                    fold.fold(new RecordBatch(schema.projection(), records));
                }
            } catch (OffsetOutOfRangeException moved) {
                log.warn("projection {}: the topic does not have {}", name(), moved.partitions());
                assigned.toTheStart(moved.offsetOutOfRangePartitions().keySet());
            }
            trouble = null;
            alarm = null;
            state = State.FOLDING;
            lagEvents = assigned.lag();
        }
    }

    private void folded(RecordBatch batch) {
        tally.add(batch);
        progress.advanced(schema.schema(), batch.reached());
    }

    /** Somebody must do something, or it comes again; after a while it is tried again. */
    private void stopped(StoppedException stopped) {
        log.error("{}", stopped.alarm(), stopped);
        alarm = stopped.alarm();
        state = State.STOPPED;
        pause(STOP_PAUSE);
    }

    private void troubled(Exception failure) {
        if (closing) return;
        log.warn("projection {} cannot go on for now", name(), failure);
        trouble = failure.toString();
        state = State.STARTING;
        pause(PAUSE);
    }

    private void pause(Duration longest) {
        try {
            nudge.await(longest);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /** Looks again at once instead of after the pause. */
    void nudge() {
        nudge.give();
    }

    String name() {
        return schema.projection().name();
    }

    String schema() {
        return schema.schema();
    }

    /** Whether there are tables of this code's making. */
    boolean isThere() {
        return isThere;
    }

    State state() {
        return state;
    }

    /** Whether nothing is folded until somebody does something. */
    boolean isStuck() {
        return state == State.STOPPED || state == State.MISFIT;
    }

    /** The record at which it stopped, if it did. */
    @Nullable Alarm alarm() {
        return alarm;
    }

    /** What keeps it from folding for now, if anything does. */
    @Nullable String trouble() {
        return trouble;
    }

    /** How many records of this instance's partitions are not folded yet. */
    long lagEvents() {
        return lagEvents;
    }

    Tally tally() {
        return tally;
    }

    @Override
    public void close() {
        closing = true;
        nudge();
        var consumer = open;
        if (consumer != null) consumer.wakeup();
        try {
            if (!thread.join(CLOSING_LIMIT)) {
                log.warn("{} does not end and is interrupted", thread.getName());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
