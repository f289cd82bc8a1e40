package dev.countinghouse.command.eventstore.read;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Up to where the log goes, as far as this process knows, and who waits for it to go on. */
final class LogGrowth {

    /** How late an append of another instance may be noticed. */
    private static final Duration POLL = Duration.ofMillis(5);

    private long reached;

    synchronized long reached() {
        return reached;
    }

    /** The log goes up to a position at least: tells those who wait. */
    synchronized void reached(long position) {
        if (position <= reached) return;
        reached = position;
        notifyAll();
    }

    /**
     * Waits until it goes beyond a position, or the time is over.
     *
     * @param head looks where the log ends
     */
    boolean await(long position, Duration limit, LongSupplier head) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (reached() <= position) {
            reached(head.getAsLong());
            synchronized (this) {
                if (reached > position) return true;
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) return false;
                wait(Math.min(left, POLL.toMillis()));
            }
        }
        return true;
    }
}
