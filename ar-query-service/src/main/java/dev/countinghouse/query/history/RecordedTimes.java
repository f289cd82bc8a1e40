package dev.countinghouse.query.history;

import dev.countinghouse.contract.BookId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.ZoneOffset;

/** When events became known. */
public final class RecordedTimes {

    private static final String LAST_BY =
            """
            select position from event
            where book = :book and recorded_at <= :time
            order by recorded_at desc, position desc limit 1
            """;

    private RecordedTimes() {}

    /** The book's last position that was recorded by then; 0 if none was. */
    public static long lastBy(JdbcClient database, BookId book, Instant time) {
        return database.sql(LAST_BY)
                .param("book", book.value())
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
