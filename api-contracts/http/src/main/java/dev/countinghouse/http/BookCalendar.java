package dev.countinghouse.http;

import dev.countinghouse.contract.BookId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Which day it is for a book: the only place where the time of day becomes a business date. */
public final class BookCalendar {

    private final Clock clock;
    private final Zones zones;

    BookCalendar(Clock clock, Zones zones) {
        this.clock = clock;
        this.zones = zones;
    }

    public LocalDate today(BookId book) {
        return LocalDate.ofInstant(clock.instant(), zone(book));
    }

    public ZoneId zone(BookId book) {
        return zones.books().getOrDefault(book.value(), zones.usual());
    }

    /** Where the books' days begin. */
    @ConfigurationProperties("countinghouse.zones")
    record Zones(
            @Name("default") @DefaultValue("UTC") ZoneId usual,
            @DefaultValue Map<String, ZoneId> books) {}
}
