package dev.countinghouse.command.feed;

import dev.countinghouse.command.lease.Pause;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How a relay is doing, for who looks at it from outside. */
final class RelayState {

    private static final Logger LOG = LoggerFactory.getLogger(RelayState.class);

    private final AtomicLong published = new AtomicLong();
    private volatile FeedStatus status = FeedStatus.STOPPED;
    private volatile String problem = "";
    private final Pause pause = new Pause();

    FeedStatus status() {
        return status;
    }

    String problem() {
        return problem;
    }

    long published() {
        return published.get();
    }

    /** So many records were acknowledged. */
    void published(int records) {
        published.addAndGet(records);
        pause.reset();
        become(FeedStatus.ACTIVE);
    }

    void become(FeedStatus now) {
        if (status == now) return;
        LOG.atInfo().addKeyValue("status", now).log("the feed's status changed");
        problem = "";
        status = now;
    }

    /** Something is not acknowledged yet, after a position. */
    void waiting(long position) {
        if (status == FeedStatus.RETRYING) return;
        status = FeedStatus.RETRYING;
        problem = "NoAcknowledgement";
        LOG.atWarn().addKeyValue("position", position).log("Kafka does not answer, waiting for it");
    }

    /**
     * It could not go on.
     *
     * @return how long to wait before the next try
     */
    Duration failed(Throwable failure) {
        Throwable root = failure.getCause() == null ? failure : failure.getCause();
        problem =
                root instanceof RecordTooLargeException
                        ? String.valueOf(failure.getMessage())
                        : root.getClass().getSimpleName();
        status = FeedStatus.RETRYING;
        Duration now = pause.afterFailure();
        LOG.atError()
                .addKeyValue("pauseMillis", now.toMillis())
                .setCause(failure)
                .log("the feed stopped and will try again");
        return now;
    }
}
