package dev.countinghouse.command.feed;

import dev.countinghouse.command.eventstore.EventLog;
import dev.countinghouse.command.eventstore.StoredEvent;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

/**
 * Publishes the log while this instance has the lease, and waits for the lease while another has
 * it. It runs on a thread of its own and survives everything but being closed.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final int PAGE = 500;
    private static final Duration TICK = Duration.ofSeconds(1);

    /**
     * No more than one page in this time, so that under load the next one is larger: each costs the
     * broker and every projection the same, however small it is.
     */
    private static final Duration PACE = Duration.ofMillis(5);

    /** So long a page may be on its way; then a new producer sends it again. */
    private static final int MAX_TICKS = 60;

    private static final Duration LOOK_AT_TOPIC = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final EventLog log;
    private final DataSource database;
    private final FeedSettings settings;
    private final Thread thread;
    private final AtomicLong published = new AtomicLong();
    private volatile FeedStatus status = FeedStatus.STOPPED;
    private volatile String problem = "";
    private volatile boolean closing;
    private Duration pause = FIRST_PAUSE;

    public Relay(EventLog log, DataSource database, FeedSettings settings) {
        this.log = log;
        this.database = database;
        this.settings = settings;
        this.thread = Thread.ofPlatform().name("feed").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public FeedStatus status() {
        return status;
    }

    /**
     * What went wrong last, as a class of problems, or what to do about it; empty when nothing is
     * wrong.
     */
    public String problem() {
        return problem;
    }

    /** How many records this instance saw acknowledged. */
    public long published() {
        return published.get();
    }

    private void run() {
        try {
            while (!closing) holdLease();
        } catch (InterruptedException e) {
            if (!closing) LOG.error("the feed was interrupted and stops", e);
        } finally {
            status = FeedStatus.STOPPED;
        }
    }

    private void holdLease() throws InterruptedException {
        try (Lease lease = Lease.take(database, settings.topic())) {
            if (lease == null) {
                become(FeedStatus.STANDBY);
                Thread.sleep(TICK);
            } else {
                publish(lease);
            }
        } catch (TopicLostException e) {
            LOG.atWarn().addKeyValue("topic", settings.topic()).log(e.getMessage());
        } catch (SQLException | RuntimeException e) {
            retryAfter(e);
        }
    }

    private void retryAfter(Exception failure) throws InterruptedException {
        if (closing) return;
        Throwable root = failure.getCause() == null ? failure : failure.getCause();
        problem =
                root instanceof RecordTooLargeException
                        ? String.valueOf(failure.getMessage())
                        : root.getClass().getSimpleName();
        status = FeedStatus.RETRYING;
        LOG.atError()
                .addKeyValue("pauseMillis", pause.toMillis())
                .setCause(failure)
                .log("the feed stopped and will try again");
        Thread.sleep(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void publish(Lease lease)
            throws SQLException, InterruptedException, TopicLostException {
        try (var topic = new Topic(settings);
                var publisher = new Publisher(settings)) {
            var watch = new Watch(topic, topic.ensure());
            long position = lease.begin(watch.id);
            long head = log.head();
            if (position > head) {
                throw new IllegalStateException(
                        "published up to " + position + ", but the log ends at " + head);
            }
            become(FeedStatus.ACTIVE);
            LOG.atInfo().addKeyValue("position", position).log("this instance publishes the log");
            while (!closing) {
                if (log.await(position, TICK)) {
                    long next = System.nanoTime() + PACE.toNanos();
                    position = publish(position, lease, publisher, watch);
                    TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                } else {
                    position = lease.position();
                }
                watch.look();
            }
        }
    }

    /**
     * Publishes what there is, a page at a time; the next is read while one is on its way.
     *
     * @return the position that was reached, or to which somebody set it
     */
    private long publish(long from, Lease lease, Publisher publisher, Watch watch)
            throws SQLException, InterruptedException, TopicLostException {
        long position = from;
        List<StoredEvent> page = log.after(position, PAGE);
        while (!page.isEmpty() && !closing) {
            long last = page.getLast().position();
            Publisher.Sent sent = publisher.send(page);
            List<StoredEvent> next = page.size() < PAGE ? List.of() : log.after(last, PAGE);
            for (int ticks = 1; !sent.acknowledged(TICK); ticks++) {
                if (ticks == MAX_TICKS) throw new TimeoutException("no acknowledgement");
                waitOn(lease);
                watch.look();
            }
            if (!lease.advance(position, last)) return lease.position();
            published.addAndGet(page.size());
            became(position, last);
            position = last;
            page = next;
            watch.look();
        }
        return position;
    }

    private void became(long position, long last) {
        pause = FIRST_PAUSE;
        become(FeedStatus.ACTIVE);
        LOG.atDebug().addKeyValue("after", position).addKeyValue("until", last).log("published");
    }

    private void waitOn(Lease lease) throws SQLException {
        long position = lease.position();
        if (status == FeedStatus.RETRYING) return;
        status = FeedStatus.RETRYING;
        problem = "NoAcknowledgement";
        LOG.atWarn().addKeyValue("position", position).log("Kafka does not answer, waiting for it");
    }

    private void become(FeedStatus now) {
        if (status == now) return;
        LOG.atInfo().addKeyValue("status", now).log("the feed's status changed");
        problem = "";
        status = now;
    }

    /** Looks at the topic now and then. */
    private static final class Watch {
        private final Topic topic;
        private final String id;
        private long looked = System.nanoTime();

        Watch(Topic topic, String id) {
            this.topic = topic;
            this.id = id;
        }

        void look() throws TopicLostException, InterruptedException {
            if (System.nanoTime() - looked < LOOK_AT_TOPIC.toNanos()) return;
            topic.require(id);
            looked = System.nanoTime();
        }
    }

    /** Ends it; what was sent and not acknowledged is sent again by whoever goes on. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            if (!thread.join(CLOSING)) {
                throw new IllegalStateException("the feed does not end within " + CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
