package dev.countinghouse.bench.lab;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What a stretch of load came to.
 *
 * @param done requests that succeeded
 * @param events that they wrote or read
 * @param refused requests that got a "no", such as a conflict
 * @param errors requests that failed
 * @param firstError one of the failures
 * @param unsent requests of an open load that were due and could not be sent, or not answered
 * @param micros latencies of the requests that were answered
 */
public record Sample(
        long done,
        long events,
        long refused,
        long errors,
        @Nullable String firstError,
        long unsent,
        Duration took,
        Histogram micros) {

    static final long SLOWEST_MICROS = 120_000_000;
    static final int DIGITS = 3;

    /** For latencies in microseconds. */
    public static Histogram histogram() {
        return new Histogram(SLOWEST_MICROS, DIGITS);
    }

    /** In successful requests. */
    public double perSecond() {
        return done / seconds();
    }

    public double seconds() {
        return Math.max(1e-9, took.toNanos() / 1e9);
    }

    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    /**
     * As another process writes it in a line: done, events, refused, errors, nanoseconds, and the
     * latencies as {@code micros:count} with commas between.
     */
    public static Sample parse(String line) {
        String[] part = line.split(" ", -1);
        Histogram micros = histogram();
        for (String bucket : part[5].split(",", -1)) {
            if (bucket.isEmpty()) continue;
            int colon = bucket.indexOf(':');
            micros.recordValueWithCount(
                    Math.min(SLOWEST_MICROS, Long.parseLong(bucket.substring(0, colon))),
                    Long.parseLong(bucket.substring(colon + 1)));
        }
        return new Sample(
                Long.parseLong(part[0]),
                Long.parseLong(part[1]),
                Long.parseLong(part[2]),
                Long.parseLong(part[3]),
                null,
                0,
                Duration.ofNanos(Long.parseLong(part[4])),
                micros);
    }
}
