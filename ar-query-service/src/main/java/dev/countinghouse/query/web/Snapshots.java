package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.feed.Schemas;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** Runs queries, each on one unchanging state of the projections that it reads. */
public final class Snapshots {

    /** The name of the one for what takes long: it holds no lock that a swap needs. */
    public static final String LONG = "longReads";

    private static final int ROWS_AT_A_TIME = 500;

    /** So often an export is begun that tables were swapped under. */
    private static final int ATTEMPTS = 3;

    /** There is no such schema, table or function. */
    private static final Set<String> MISSING = Set.of("3F000", "42P01", "42883");

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final Schemas schemas;
    private final Beginning beginning;
    private final Duration longestWait;

    public Snapshots(
            DataSource database,
            PlatformTransactionManager transactions,
            Progress progress,
            Schemas schemas,
            Duration longestWait) {
        this(database, transactions, progress, schemas, longestWait, Beginning.SHORT);
    }

    Snapshots(
            DataSource database,
            PlatformTransactionManager transactions,
            Progress progress,
            Schemas schemas,
            Duration longestWait,
            Beginning beginning) {
        template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_AT_A_TIME);
        this.database = JdbcClient.create(template);
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        this.progress = progress;
        this.schemas = schemas;
        this.longestWait = longestWait;
        this.beginning = beginning;
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
     * @throws NotReady if a projection's tables are not there
     */
    <T extends Object> T of(
            BookId book, List<String> projections, Plans plans, long minPosition, Query<T> query) {
        for (int attempt = 1; ; attempt++) {
            try {
                T answer =
                        transaction.execute(
                                _ -> answer(book, projections, plans, minPosition, query));
                if (answer == null) throw new IllegalStateException("a query has an answer");
                return answer;
            } catch (Swapped swapped) {
                if (attempt == ATTEMPTS) throw new NotReady(projections);
            } catch (BadSqlGrammarException missing) {
                if (missing.getRootCause() instanceof SQLException sql
                        && MISSING.contains(String.valueOf(sql.getSQLState()))) {
                    throw new NotReady(projections);
                }
                throw missing;
            }
        }
    }

    private <T extends Object> T answer(
            BookId book, List<String> projections, Plans plans, long minPosition, Query<T> query) {
        List<String> read = projections.stream().map(schemas::of).sorted().toList();
        State state = beginning.begin(template, database, book, read, plans, schemas);
        if (state.reached() < minPosition) require(book, projections, minPosition);
        T answer = query.on(state);
        beginning.requireSame(template, read, state);
        return answer;
    }

    /** Tables were put in the place of others while they were read: begin again. */
    static final class Swapped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Swapped() {
            super("the tables were swapped", null, false, false);
        }
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
            if (MISSING.contains(e.getSQLState())) throw new NotReady(projections);
            throw new DataAccessResourceFailureException("the progress cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReached(projections.getFirst(), position);
        }
    }
}
