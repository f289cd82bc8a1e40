package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.feed.Schemas;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** Runs queries, each on one unchanging state of the projections that it reads. */
public final class Snapshots {

    private static final int ROWS_AT_A_TIME = 500;
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    /**
     * One state of the database, and how far the book has come in it. The lock is taken before the
     * snapshot: a rebuilt projection that is just being swapped in is seen whole or not yet.
     */
    private static final String BEGIN =
            """
            set transaction isolation level repeatable read;
            lock table %1$s in access share mode;
            %2$s;
            set local statement_timeout = %3$d;
            select least(%4$s), greatest(%4$s)
            """;

    private static final String REACHED =
            "(select coalesce(max(position), 0) from %s.book_progress where book = ?)";

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final Schemas schemas;
    private final Duration longestWait;

    public Snapshots(
            DataSource database,
            PlatformTransactionManager transactions,
            Progress progress,
            Schemas schemas,
            Duration longestWait) {
        template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_AT_A_TIME);
        this.database = JdbcClient.create(template);
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        this.progress = progress;
        this.schemas = schemas;
        this.longestWait = longestWait;
    }

    /** A query on the state that it is given. */
    public interface Query<T extends Object> {
        T on(State state);
    }

    /**
     * @param projections those that the query reads, at least one
     */
    public <T extends Object> T of(BookId book, List<String> projections, Query<T> query) {
        return of(book, projections, Plans.FOR_VALUES, 0, query);
    }

    /**
     * @param minPosition up to which the projections were awaited, 0 if they were not
     * @throws NotReached if the state has not come so far
     */
    <T extends Object> T of(
            BookId book, List<String> projections, Plans plans, long minPosition, Query<T> query) {
        T answer =
                transaction.execute(
                        _ -> {
                            State state = begin(book, projections, plans);
                            if (state.reached() < minPosition) {
                                require(book, projections, minPosition);
                            }
                            return query.on(state);
                        });
        if (answer == null) throw new IllegalStateException("a query has an answer");
        return answer;
    }

    /** The book's own last event is before the position: then the state must know of no other. */
    private void require(BookId book, List<String> projections, long position) {
        for (String projection : projections) {
            boolean reached =
                    Objects.requireNonNull(
                            template.execute(
                                    (Connection connection) ->
                                            progress.reached(
                                                    connection, projection, book, position)));
            if (!reached) throw new NotReached(projection, position);
        }
    }

    /** The books that any of these projections knows. */
    public List<BookId> books(List<String> projections) {
        String sql =
                projections.stream()
                        .map(name -> "select book from " + schemas.of(name) + ".book_progress")
                        .collect(Collectors.joining(" union ", "", " order by book"));
        return database.sql(sql).query((row, _) -> new BookId(row.getString(1))).list();
    }

    /** Begins a state, in one round trip, and says how far the book has come in it. */
    private State begin(BookId book, List<String> projections, Plans plans) {
        State state =
                template.execute(
                        sql(projections, plans),
                        (PreparedStatement begin) -> {
                            for (int n = 1; n <= 2 * projections.size(); n++) {
                                begin.setString(n, book.value());
                            }
                            boolean rows = begin.execute();
                            while (!rows) rows = begin.getMoreResults();
                            try (ResultSet row = begin.getResultSet()) {
                                row.next();
                                return new State(
                                        database, book, row.getLong(1), row.getLong(2), schemas);
                            }
                        });
        return Objects.requireNonNull(state);
    }

    private String sql(List<String> projections, Plans plans) {
        List<String> sorted = projections.stream().map(schemas::of).sorted().toList();
        return BEGIN.formatted(
                sorted.stream().map(name -> name + ".progress").collect(Collectors.joining(", ")),
                plans.sql(),
                LONGEST_STATEMENT.toMillis(),
                sorted.stream().map(REACHED::formatted).collect(Collectors.joining(", ")));
    }

    /**
     * Waits until the projections have folded the book's events up to a position.
     *
     * @throws NotReached if they have not in time
     */
    void await(BookId book, List<String> projections, long position) {
        long deadline = System.nanoTime() + longestWait.toNanos();
        try {
            for (String projection : projections) {
                var left = Duration.ofNanos(deadline - System.nanoTime());
                if (!progress.await(projection, book, position, left)) {
                    throw new NotReached(projection, position);
                }
            }
        } catch (SQLException e) {
            throw new org.springframework.dao.DataAccessResourceFailureException(
                    "the progress cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReached(projections.getFirst(), position);
        }
    }
}
