package dev.countinghouse.query.feed;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Pauses that somebody else can end. */
final class Nudge {

    private final Semaphore nudges = new Semaphore(0);

    /** Ends the pause, or the next one. */
    void give() {
        nudges.release();
    }

    void await(Duration longest) throws InterruptedException {
        if (nudges.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) nudges.drainPermits();
    }
}
