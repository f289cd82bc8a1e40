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
    private final BookZones books;
    private final Zones zones;

    BookCalendar(Clock clock, BookZones books, Zones zones) {
        this.clock = clock;
        this.books = books;
        this.zones = zones;
    }

    public LocalDate today(BookId book) {
        return today(zone(book));
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public ZoneId zone(BookId book) {
        ZoneId own = books.zone(book);
        return own != null ? own : zones.books().getOrDefault(book.value(), zones.usual());
    }

    /** Where the days begin of books whose own zone is not known. */
    @ConfigurationProperties("countinghouse.zones")
    record Zones(
            @Name("default") @DefaultValue("UTC") ZoneId usual,
            @DefaultValue Map<String, ZoneId> books) {}
}
