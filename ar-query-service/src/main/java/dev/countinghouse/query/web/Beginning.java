package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.feed.Schemas;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a state begins, in one round trip: the snapshot is taken, and it is said how far the book has
 * come in it.
 */
enum Beginning {
    /**
     * A lock is taken before the snapshot: tables that are just being swapped in are seen whole or
     * not yet, and the swap waits for the answer.
     */
    SHORT(Duration.ofSeconds(30), "lock table %s in access share mode;\n"),

    /** No lock that a swap needs. If one came in between, the answer is made again. */
    EXPORT(Duration.ofMinutes(2), "");

    private static final String BEGIN =
            """
            set transaction isolation level repeatable read;
            %1$s%2$s;
            set local statement_timeout = %3$d;
            select least(%4$s), greatest(%4$s), %5$s
            """;

    private static final String REACHED =
            "(select coalesce(max(position), 0) from %s.book_progress where book = ?)";

    private final Duration longestStatement;
    private final String lock;

    Beginning(Duration longestStatement, String lock) {
        this.longestStatement = longestStatement;
        this.lock = lock;
    }

    State begin(
            JdbcTemplate template,
            JdbcClient database,
            BookId book,
            List<String> read,
            Plans plans,
            Schemas schemas) {
        String sql =
                BEGIN.formatted(
                        lock.formatted(each(read, "%s.made")),
                        plans.sql(),
                        longestStatement.toMillis(),
                        each(read, REACHED),
                        made(read));
        State state =
                template.execute(
                        sql,
                        (PreparedStatement begin) -> {
                            for (int n = 1; n <= 2 * read.size(); n++) {
                                begin.setString(n, book.value());
                            }
                            boolean rows = begin.execute();
                            while (!rows) rows = begin.getMoreResults();
                            try (ResultSet row = begin.getResultSet()) {
                                row.next();
                                return new State(
                                        database,
                                        book,
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        schemas);
                            }
                        });
        return Objects.requireNonNull(state);
    }

    /** Makes sure that the whole answer came from the tables that were there at first. */
    void requireSame(JdbcTemplate template, List<String> read, State state) {
        if (this == SHORT) return;
        String now = template.queryForObject("select " + made(read), String.class);
        if (!state.made().equals(now)) throw new Snapshots.Swapped();
    }

    /** Which tables the names mean, which no snapshot keeps. */
    private static String made(List<String> schemas) {
        return "concat_ws(' ', " + each(schemas, "cast('%s.made' as regclass)::oid") + ")";
    }

    private static String each(List<String> schemas, String form) {
        return schemas.stream().map(form::formatted).collect(Collectors.joining(", "));
    }
}
