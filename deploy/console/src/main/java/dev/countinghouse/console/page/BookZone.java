package dev.countinghouse.console.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where a book's days begin and end. No service tells a book's zone yet, so this is universal time
 * for all of them, as the services take it; what has to know a day asks here alone.
 */
public final class BookZone {

    static final ZoneId ZONE = ZoneId.of("UTC");

    private BookZone() {}

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The day on which something was recorded. */
    public static LocalDate day(Instant recordedAt) {
        return recordedAt.atZone(ZONE).toLocalDate();
    }
}
