package dev.countinghouse.command.web;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Tells the first failure of an outage from those that follow it. */
final class Outage {

    /** So long without a failure, and the next one is of another outage. */
    static final Duration OVER = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private OptionalLong last = OptionalLong.empty();

    /**
     * @param nanos a clock as {@link System#nanoTime}
     */
    Outage(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Takes note of a failure, and says whether an outage begins with it. */
    synchronized boolean begins() {
        long now = nanos.getAsLong();
        boolean first = last.isEmpty() || now - last.getAsLong() > OVER.toNanos();
        last = OptionalLong.of(now);
        return first;
    }
}
