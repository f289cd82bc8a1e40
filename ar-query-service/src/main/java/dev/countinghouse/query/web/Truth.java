package dev.countinghouse.query.web;

import dev.countinghouse.http.TextValues;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.history.EventHistory;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which truth is asked for: a date and a position, or a time, of which the state must say which
 * position that was.
 */
record Truth(LocalDate effectiveOn, long known, @Nullable Instant time) {

    static final String EFFECTIVE_ON = "effectiveOn";
    static final String KNOWN_POSITION = "knownPosition";
    static final String KNOWN_TIME = "knownTime";

    /** The parameters that say it. */
    static final Set<String> PARAMETERS = Set.of(EFFECTIVE_ON, KNOWN_POSITION, KNOWN_TIME);

    static Truth of(Parameters parameters, Supplier<LocalDate> today) {
        LocalDate given = parameters.optional(EFFECTIVE_ON, Values::parseDate);
        Long position = parameters.optional(KNOWN_POSITION, TextValues::position);
        Instant time = parameters.optional(KNOWN_TIME, Truth::instant);
        parameters.refuseBoth(KNOWN_TIME, KNOWN_POSITION);
        return new Truth(
                given == null ? today.get() : given, position == null ? AsOf.NOW : position, time);
    }

    /**
     * The one of the page before. What the first page was asked for may be said again, and nothing
     * else.
     */
    static Truth of(Parameters parameters, Cursor cursor) {
        AsOf asOf = cursor.asOf();
        LocalDate given = parameters.optional(EFFECTIVE_ON, Values::parseDate);
        Long position = parameters.optional(KNOWN_POSITION, TextValues::position);
        parameters.optional(KNOWN_TIME, Truth::instant);
        if (given != null && !given.equals(asOf.effectiveOn())) {
            parameters.refuse(EFFECTIVE_ON, "is not the date of the cursor");
        }
        if (position != null && position < asOf.known()) {
            parameters.refuse(KNOWN_POSITION, "is before the position of the cursor");
        }
        return new Truth(asOf.effectiveOn(), asOf.known(), null);
    }

    /** What an answer in this truth must read, besides what it tells. */
    List<String> reads(List<String> projections) {
        if (time == null || projections.contains(EventHistory.NAME)) return projections;
        var all = new ArrayList<>(projections);
        all.add(EventHistory.NAME);
        return all;
    }

    AsOf in(State state) {
        return new AsOf(effectiveOn, time == null ? known : state.knownBy(time));
    }

    private static Instant instant(String text) {
        try {
            Instant time = Instant.parse(text);
            Values.parseDate(text.substring(0, 10));
            return time;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a time such as 2026-03-31T17:00:00Z", e);
        }
    }
}
