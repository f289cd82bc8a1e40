package dev.countinghouse.query.feed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/** Waits for a thread that was told to end. */
final class ThreadEnd {

    private static final Logger log = LoggerFactory.getLogger(ThreadEnd.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private ThreadEnd() {}

    /** One that does not end in time is interrupted. */
    static void await(Thread thread) {
        try {
            if (!thread.join(LIMIT)) {
                log.warn("{} does not end and is interrupted", thread.getName());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
