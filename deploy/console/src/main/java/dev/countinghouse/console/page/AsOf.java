package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Path;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * Which truth a page tells: on which business date, as known when. Off now, it is one to be read
 * only.
 *
 * @param on the business date; null is today
 * @param known what was typed: a position such as {@code 4711}, or a time; null is now
 * @param problem what is wrong with what was typed, if anything is
 * @param zone where the book's days end
 */
public record AsOf(
        @Nullable LocalDate on, @Nullable String known, @Nullable String problem, ZoneId zone) {

    private static final int MAX_POSITION_DIGITS = 18;

    public static final AsOf NOW = new AsOf(null, null, null, BookZones.UNKNOWN);

    static AsOf of(@Nullable String on, @Nullable String known, LocalDate today, ZoneId zone) {
        String date = on == null ? "" : on.strip();
        String state = known == null ? "" : known.strip();
        try {
            LocalDate day = date.isEmpty() ? null : Dates.parse(date, today);
            if (!state.isEmpty() && !isPosition(state)) instant(state, zone);
            return new AsOf(day, state.isEmpty() ? null : state, null, zone);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            return new AsOf(
                    null,
                    null,
                    "“" + (date + " " + state).strip() + "” is no date or time: this is now",
                    zone);
        }
    }

    public boolean isNow() {
        return on == null && known == null;
    }

    Path appliedTo(Path path) {
        if (path.has("cursor")) return path; // it tells the truth of its first page
        boolean isDated = path.has("to") || path.has("effectiveOn");
        Path dated = isDated ? path : path.with("effectiveOn", on);
        return knownIn(dated, "knownPosition", "knownTime");
    }

    /** With what was known, as the one parameter or the other. */
    Path knownIn(Path path, String position, String time) {
        if (known == null) return path;
        return isPosition(known)
                ? path.with(position, known)
                : path.with(time, instant(known, zone));
    }

    private static boolean isPosition(String text) {
        return text.length() <= MAX_POSITION_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A day is known at its end. */
    private static Instant instant(String text, ZoneId zone) {
        if (text.endsWith("Z")) return Instant.parse(text);
        LocalDateTime time =
                text.length() <= 10
                        ? LocalDate.parse(text).atTime(LocalTime.MAX)
                        : LocalDateTime.parse(text.replace(' ', 'T'));
        return time.atZone(zone).toInstant();
    }
}
