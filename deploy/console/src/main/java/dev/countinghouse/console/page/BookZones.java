package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.api.Services;
import dev.countinghouse.console.login.Person;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the days of a book begin and end. A book is opened in a zone and stays in it. */
final class BookZones {

    /** As long as nobody says otherwise. */
    static final ZoneId UNKNOWN = ZoneId.of("UTC");

    private final Services services;
    private final Map<String, ZoneId> known = new ConcurrentHashMap<>();

    BookZones(Services services) {
        this.services = services;
    }

    /** What is asked of a book here. */
    record Book(ZoneId timeZone) {}

    /** The page itself says what is wrong if the book cannot be read now. */
    ZoneId of(Person person, String book) {
        ZoneId zone = known.get(book);
        if (zone != null) return zone;
        try {
            Path path = Path.of("books", book);
            zone = services.query(person.token(), path, 0, Book.class).timeZone();
        } catch (Refused | Away no) {
            return UNKNOWN;
        }
        known.put(book, zone);
        return zone;
    }
}
