package dev.countinghouse.command.feed;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;

import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

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

    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final EventLog log;
    private final DataSource database;
    private final FeedSettings settings;
    private final RelayState state = new RelayState();
    private final Thread thread;
    private volatile boolean closing;

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
        return state.status();
    }

    /**
     * What went wrong last, as a class of problems, or what to do about it; empty when nothing is
     * wrong.
     */
    public String problem() {
        return state.problem();
    }

    /** How many records this instance saw acknowledged. */
    public long published() {
        return state.published();
    }

    private void run() {
        while (!closing) {
            try {
                holdLease();
            } catch (InterruptedException e) {
                if (!closing) LOG.warn("the feed was interrupted and goes on", e);
            }
        }
        state.become(FeedStatus.STOPPED);
    }

    /** Whatever goes wrong, an error of the machine too: it is tried again. */
    private void holdLease() throws InterruptedException {
        try (TopicPosition reached = TopicPosition.take(database, settings.topic())) {
            if (reached == null) {
                state.become(FeedStatus.STANDBY);
                Thread.sleep(TICK);
            } else {
                publish(reached);
            }
        } catch (TopicLostException e) {
            LOG.atWarn().addKeyValue("topic", settings.topic()).log(e.getMessage());
        } catch (SQLException | RuntimeException | Error e) {
            if (!closing) Thread.sleep(state.failed(e));
        }
    }

    private void publish(TopicPosition reached)
            throws SQLException, InterruptedException, TopicLostException {
        try (var topic = new Topic(settings);
                var publisher = new Publisher(settings)) {
            var watch = new TopicWatch(topic, topic.ensure());
            long position = reached.begin(watch.id());
            long head = log.head();
            if (position > head) {
                throw new IllegalStateException(
                        "published up to " + position + ", but the log ends at " + head);
            }
            state.become(FeedStatus.ACTIVE);
            LOG.atInfo().addKeyValue("position", position).log("this instance publishes the log");
            while (!closing) {
                if (log.await(position, TICK)) {
                    long next = System.nanoTime() + PACE.toNanos();
                    position = publish(position, reached, publisher, watch);
                    TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                } else {
                    position = reached.position();
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
    private long publish(long from, TopicPosition reached, Publisher publisher, TopicWatch watch)
            throws SQLException, InterruptedException, TopicLostException {
        long position = from;
        List<StoredEvent> page = log.after(position, PAGE);
        while (!page.isEmpty() && !closing) {
            long last = page.getLast().position();
            Publisher.Sent sent = publisher.send(page);
            List<StoredEvent> next = page.size() < PAGE ? List.of() : log.after(last, PAGE);
            for (int ticks = 1; !sent.acknowledged(TICK); ticks++) {
                if (ticks == MAX_TICKS) throw new TimeoutException("no acknowledgement");
                state.waiting(reached.position());
                watch.look();
            }
            if (!reached.advance(position, last)) return reached.position();
            state.published(page.size());
            LOG.atDebug()
                    .addKeyValue("after", position)
                    .addKeyValue("until", last)
                    .log("published");
            position = last;
            page = next;
            watch.look();
        }
        return position;
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
