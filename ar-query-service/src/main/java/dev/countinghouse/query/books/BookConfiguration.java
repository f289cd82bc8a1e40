package dev.countinghouse.query.books;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.BookZones;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.Snapshots;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** So that "today" is the book's, in queries as in commands. */
@Configuration(proxyBeanMethods = false)
class BookConfiguration {

    private static final List<String> READS = List.of(Registers.NAME);

    @Bean
    BookZones bookZones(Snapshots reads) {
        Map<BookId, ZoneId> known = new ConcurrentHashMap<>();
        return book -> {
            ZoneId zone = known.get(book);
            if (zone != null) return zone;
            Optional<ZoneId> found =
                    reads.of(book, READS, state -> Optional.ofNullable(BookSettings.zone(state)));
            found.ifPresent(opened -> known.put(book, opened));
            return found.orElse(null);
        };
    }
}
