package dev.countinghouse.command.eventstore.append;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long a lost connection is sought, counted from its loss, and how often. */
final class Reconnection {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final CountDownLatch ending;
    private final long deadline;
    private Duration pause = FIRST_PAUSE;

    /**
     * @param ending at zero when nothing is sought any more
     */
    Reconnection(Duration limit, CountDownLatch ending) {
        this.ending = ending;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    boolean isOver() {
        return ending.getCount() == 0 || System.nanoTime() - deadline > 0;
    }

    /** Waits before the next try, longer each time, unless all is ending. */
    void pause() {
        try {
            if (ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException ignored) {
            // the deadline or the closing ends this, nothing else may
        }
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
