package dev.countinghouse.command.lease;

import java.time.Duration;

/** How long to wait after a failure: longer after each in a row, up to a few seconds. */
public final class Pause {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    /** It failed: what to wait now. */
    public Duration afterFailure() {
        Duration now = next;
        Duration longer = next.multipliedBy(2);
        next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        return now;
    }

    /** It went well. */
    public void reset() {
        next = FIRST;
    }
}
