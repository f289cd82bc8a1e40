package dev.countinghouse.query.web;

import java.time.LocalDate;

/**
 * Which truth is asked for: what counts on a date, as it was known at a point of the log. An entry
 * belongs to it when it is effective on or before the date and recorded at or before the position.
 *
 * @param effectiveOn the business date, included
 * @param known the store's position, included; {@link #NOW} when everything known counts
 */
public record AsOf(LocalDate effectiveOn, long known) {

    public static final long NOW = Long.MAX_VALUE;

    public AsOf {
        if (known < 0) throw new IllegalArgumentException("a position is not negative");
    }

    public static AsOf on(LocalDate date) {
        return new AsOf(date, NOW);
    }

    public AsOf knownAt(long position) {
        return new AsOf(effectiveOn, position);
    }

    /** The same knowledge of another date. */
    public AsOf effectiveOn(LocalDate date) {
        return new AsOf(date, known);
    }
}
