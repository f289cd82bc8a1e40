package dev.countinghouse.query.feed;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** Keeps one projection's serving tables up with the topic, in a thread of its own. */
final class Subscription implements Runnable, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Subscription.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1_000;
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(10);

    private final DataSource database;
    private final FeedSettings settings;
    private final ProjectionSchema schema;
    private final Alarms alarms;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final Semaphore nudge = new Semaphore(0);
    private final Thread thread;

    private volatile State state = State.STARTING;
    private volatile @Nullable Alarm alarm;
    private volatile @Nullable String trouble;
    private volatile long lagEvents;
    private volatile boolean closing;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> open;

    /** Whether it folds, and if not, what it waits for. */
    enum State {
        /** The topic, the broker or the database. */
        STARTING,
        FOLDING,
        /** A record that cannot be folded: somebody must do something. */
        STOPPED,
        /** Tables of this code's making: a rebuild makes them. */
        OUTDATED,
        CLOSED
    }

    Subscription(
            DataSource database,
            FeedSettings settings,
            Projection projection,
            Alarms alarms,
            Progress progress) {
        this.database = database;
        this.settings = settings;
        schema = ProjectionSchema.serving(projection);
        this.alarms = alarms;
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
        if (!fits()) {
            state = State.OUTDATED;
            pause();
            return;
        }
        Optional<Topic> topic = Topic.find(settings);
        if (topic.isEmpty()) {
            trouble = "there is no topic " + settings.topic();
            state = State.STARTING;
            pause();
            return;
        }
        try (var fold =
                        new Fold(
                                database, schema, topic.get().id(), Writing.FOLDING, this::folded);
                var consumer = settings.sharing(schema.schema())) {
            open = consumer;
            consumer.subscribe(List.of(topic.get().name()), new Assignment(consumer, fold));
            foldAll(consumer, fold, topic.get());
        } finally {
            open = null;
        }
    }

    private void foldAll(KafkaConsumer<byte[], byte[]> consumer, Fold fold, Topic topic)
            throws SQLException, FencedException, StoppedException, InterruptedException {
        boolean alarmed = alarms.any(name());
        while (!closing) {
            try {
                var records = consumer.poll(POLL);
                lagEvents = records.count() + lag(consumer);
                if (records.isEmpty()) {
                    fold.look();
                } else {
                    fold.fold(new RecordBatch(schema.projection(), records));
                }
            } catch (OffsetOutOfRangeException moved) {
                fromTheStart(consumer, moved);
            } catch (StoppedException stopped) {
                if (isSame(topic)) throw stopped;
                log.info("topic {} was made anew; reading it from its start", topic.name());
                return;
            }
            trouble = null;
            state = State.FOLDING;
            lagEvents = lag(consumer);
            if (alarmed && !fold.nextOffsets().isEmpty()) {
                alarms.passed(name(), fold.nextOffsets());
                alarmed = alarms.any(name());
            }
        }
    }

    /**
     * The topic lost its end: everything it has is read again, and what is known is dropped. If it
     * lost its beginning, a gap will show.
     */
    private void fromTheStart(
            KafkaConsumer<byte[], byte[]> consumer, OffsetOutOfRangeException moved) {
        log.warn("projection {}: the topic does not have {}", name(), moved.partitions());
        consumer.seekToBeginning(moved.offsetOutOfRangePartitions().keySet());
    }

    private boolean isSame(Topic topic) throws InterruptedException {
        return Topic.find(settings).filter(topic::equals).isPresent();
    }

    private static long lag(KafkaConsumer<byte[], byte[]> consumer) {
        long lag = 0;
        for (TopicPartition partition : consumer.assignment()) {
            lag += consumer.currentLag(partition).orElse(0);
        }
        return lag;
    }

    private void folded(RecordBatch batch) {
        tally.add(batch);
        progress.advanced(name(), batch.reached());
    }

    private boolean fits() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return schema.fits(connection);
        }
    }

    private void stopped(StoppedException stopped) {
        Alarm raised = stopped.alarm();
        log.error("{}", raised, stopped);
        alarm = raised;
        boolean told = false;
        while (!closing) {
            try {
                if (!told) alarms.raise(raised);
                told = true;
                state = State.STOPPED;
                if (!alarms.stands(raised)) break;
                pause();
            } catch (InterruptedException e) {
                closing = true;
            } catch (RuntimeException unreachable) {
                state = State.STOPPED;
                log.warn("projection {}: the alarm cannot be kept", name(), unreachable);
                pauseQuietly();
            }
        }
        alarm = null;
        state = State.STARTING;
    }

    private void troubled(Exception failure) {
        if (closing) return;
        log.warn("projection {} cannot go on for now", name(), failure);
        trouble = failure.toString();
        state = State.STARTING;
        pauseQuietly();
    }

    private void pauseQuietly() {
        try {
            pause();
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void pause() throws InterruptedException {
        if (nudge.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) nudge.drainPermits();
    }

    /** Looks again at once instead of after the pause. */
    void nudge() {
        nudge.release();
    }

    String name() {
        return schema.projection().name();
    }

    State state() {
        return state;
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

    /** Begins each partition that this instance gets where the tables are. */
    private record Assignment(KafkaConsumer<byte[], byte[]> consumer, Fold fold)
            implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.isEmpty()) return;
            try {
                var offsets = fold.begin(numbers(partitions));
                for (TopicPartition partition : partitions) {
                    Long offset = offsets.get(partition.partition());
                    if (offset == null) throw new IllegalStateException(partition + " is unknown");
                    consumer.seek(partition, offset);
                }
            } catch (SQLException | FencedException e) {
                throw new IllegalStateException("partitions cannot be begun", e);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            fold.end(numbers(partitions));
        }

        private static List<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).toList();
        }
    }
}
