package dev.countinghouse.bench.lab;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What a stretch of load came to.
 *
 * @param done requests that succeeded
 * @param events that they wrote or read
 * @param failed requests that got a "no", such as a conflict, or an error
 * @param firstError one of the errors
 * @param micros latencies of the requests that were answered
 */
public record Sample(
        long done,
        long events,
        long failed,
        @Nullable String firstError,
        Duration took,
        Histogram micros) {

    static final long SLOWEST_MICROS = 3_600_000_000L;
    static final int DIGITS = 3;

    /** One piece of work that was done as a whole. */
    public static Sample whole(long events, Duration took) {
        Histogram micros = new Histogram(SLOWEST_MICROS, DIGITS);
        micros.recordValue(took.toNanos() / 1_000);
        return new Sample(1, events, 0, null, took, micros);
    }

    public double seconds() {
        return Math.max(1e-9, took.toNanos() / 1e9);
    }

    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    /**
     * As another process writes it in a line: done, failed, nanoseconds, and the latencies as
     * {@code micros:count} with commas between. Each request led to one event.
     */
    public static Sample parse(String line) {
        String[] part = line.split(" ", -1);
        Histogram micros = new Histogram(SLOWEST_MICROS, DIGITS);
        for (String bucket : part[3].split(",", -1)) {
            if (bucket.isEmpty()) continue;
            int colon = bucket.indexOf(':');
            micros.recordValueWithCount(
                    Long.parseLong(bucket.substring(0, colon)),
                    Long.parseLong(bucket.substring(colon + 1)));
        }
        long done = Long.parseLong(part[0]);
        Duration took = Duration.ofNanos(Long.parseLong(part[2]));
        return new Sample(done, done, Long.parseLong(part[1]), null, took, micros);
    }
}
