package dev.countinghouse.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.audit.ChainVerifier;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.BookId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What must be true of every log, whatever happened to it. */
public final class LogOracle {

    private static final int PAGE = 1_000;

    private LogOracle() {}

    /**
     * Positions are dense and times follow them, no event is there twice, the chain of each book
     * fits, and its head and the index say the same as the log.
     *
     * @return the log
     */
    public static List<StoredEvent> check(HikariDataSource database) {
        List<StoredEvent> log = all(new EventLog(database));
        Map<BookId, ChainVerifier> books = new HashMap<>();
        Set<UUID> ids = new HashSet<>();
        Instant recorded = Instant.MIN;
        for (int i = 0; i < log.size(); i++) {
            StoredEvent event = log.get(i);
            assertThat(event.position()).as("positions are dense").isEqualTo(i + 1);
            assertThat(event.recordedAt()).as("times are in order").isAfterOrEqualTo(recorded);
            assertThat(ids.add(event.eventId())).as("an event is there once").isTrue();
            recorded = event.recordedAt();
            books.computeIfAbsent(event.book(), x -> ChainVerifier.fromOrigin()).accept(event);
        }
        books.forEach(
                (book, chain) -> {
                    String head =
                            Databases.ask(
                                    database,
                                    "select encode(hash, 'hex') from book_head where book = '%s'"
                                            .formatted(book));
                    String length =
                            Databases.ask(
                                    database,
                                    "select book_position from book_head where book = '%s'"
                                            .formatted(book));
                    assertThat(
                                    chain.endsAt(
                                                    Long.parseLong(length),
                                                    HexFormat.of().parseHex(head))
                                            .result()
                                            .misfit())
                            .as("the chain of %s", book)
                            .isNull();
                });
        assertThat(Databases.ask(database, MISSING)).as("the index has every tag").isEqualTo("0");
        return log;
    }

    private static final String MISSING =
            """
            select count(*) from (
                select e.position, count(*) as tags
                from event e cross join unnest(e.tags) as tag
                where tag not like 'book=%' group by 1) e
            full join (select position, count(*) as tags from event_tag group by 1) t
                using (position)
            where e.tags is distinct from t.tags
            """;

    private static List<StoredEvent> all(EventLog log) {
        List<StoredEvent> all = new ArrayList<>();
        List<StoredEvent> page;
        do {
            page = log.after(all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
