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

    private final DataSource database;
    private final FeedSettings settings;
    private final ProjectionSchema schema;
    private final Runnable build;
    private final Progress progress;
    private final SubscriptionStatus status = new SubscriptionStatus();
    private final Tally tally = new Tally();
    private final Nudge nudge = new Nudge();
    private final Thread thread;

    private volatile boolean closing;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> open;

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
        status.closed();
    }

    private void listen()
            throws SQLException, FencedException, StoppedException, InterruptedException {
        if (!areTablesThere()) {
            pause(PAUSE);
            return;
        }
        Optional<Topic> topic = Topic.find(settings);
        if (topic.isEmpty()) {
            status.waits("there is no topic " + settings.topic());
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

    private boolean areTablesThere() throws SQLException {
        return switch (Tables.of(schema, database)) {
            case MISSING -> {
                status.building();
                build.run();
                yield false;
            }
            case OTHERS -> {
                status.misfit(schema.schema() + " was made by another script of the same version");
                yield false;
            }
            case FITTING -> {
                status.fitting();
                yield true;
            }
        };
    }

    private void foldAll(KafkaConsumer<byte[], byte[]> consumer, Fold fold, Assignment assigned)
            throws SQLException, FencedException, StoppedException, InterruptedException {
        while (!closing) {
            try {
                var records = consumer.poll(POLL);
                status.lags(records.count() + assigned.lag());
                if (records.isEmpty()) {
                    fold.look();
                } else {
                    fold.fold(new RecordBatch(schema.projection(), records));
                }
            } catch (OffsetOutOfRangeException moved) {
                log.warn("projection {}: the topic does not have {}", name(), moved.partitions());
                assigned.toTheStart(moved.offsetOutOfRangePartitions().keySet());
            }
            status.folding();
            status.lags(assigned.lag());
        }
    }

    private void folded(RecordBatch batch) {
        tally.add(batch);
        progress.advanced(schema.schema(), batch.reached());
    }

    /** Somebody must do something, or it comes again; after a while it is tried again. */
    private void stopped(StoppedException stopped) {
        log.error("{}", stopped.alarm(), stopped);
        status.stopped();
        pause(STOP_PAUSE);
    }

    private void troubled(Exception failure) {
        if (closing) return;
        log.warn("projection {} cannot go on for now", name(), failure);
        status.waits(failure.toString());
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

    SubscriptionStatus status() {
        return status;
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
        ThreadEnd.await(thread);
    }
}
