package dev.countinghouse.client;

import java.time.Duration;

/** Counts attempts that may go well next time, and waits longer after each. */
final class Attempts {

    private static final int MOST = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final String what;
    private int failed;

    Attempts(String what) {
        this.what = what;
    }

    /**
     * Returns when it may be tried again.
     *
     * @throws ApiFailure after the last attempt, with what went wrong
     */
    void failed(String why) throws InterruptedException {
        failed++;
        if (failed == MOST) throw new ApiFailure(what + ": " + why);
        Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (failed - 1)));
    }
}
