package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.feed.Progress;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
            lock table %s in access share mode;
            %s%s;
            set local statement_timeout = %d;
            select least(%s)
            """;

    private static final String PLAN = "set local plan_cache_mode = ";

    private static final String REACHED =
            "(select coalesce(max(position), 0) from %s.book_progress where book = ?)";

    private static final String KNOWN_BY =
            """
            select position from receivables.event
            where book = :book and recorded_at <= :time
            order by recorded_at desc, position desc limit 1
            """;

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final Duration longestWait;

    public Snapshots(
            DataSource database,
            PlatformTransactionManager transactions,
            Progress progress,
            Duration longestWait) {
        template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_AT_A_TIME);
        this.database = JdbcClient.create(template);
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        this.progress = progress;
        this.longestWait = longestWait;
    }

    /** How the statements of an answer are planned. */
    public enum Plans {
        /** Each for the values at hand, because a date may select all or nothing. */
        FOR_VALUES("force_custom_plan"),

        /** Once, for what ids select: to plan anew would take longer than to answer. */
        KEPT("force_generic_plan");

        private final String mode;

        Plans(String mode) {
            this.mode = mode;
        }
    }

    /** A query on the state that it is given. */
    public interface Query<T extends Object> {
        T on(State state);
    }

    /**
     * One state of some projections.
     *
     * @param database sees that state
     * @param reached the position of the book's last event in it
     */
    public record State(JdbcClient database, BookId book, long reached) {

        /** The book's last position that was recorded by then; 0 if none was. */
        public long knownBy(Instant time) {
            return database.sql(KNOWN_BY)
                    .param("book", book.value())
                    .param("time", time.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .optional()
                    .orElse(0L);
        }

        /** Has the rest of the answer's statements planned so. */
        public void plan(Plans plans) {
            database.sql(PLAN + plans.mode).update();
        }
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
                            long reached = begin(book, projections, plans);
                            if (reached < minPosition) require(book, projections, minPosition);
                            return query.on(new State(database, book, reached));
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

    /** Begins a state, in one round trip, and says how far the book has come in it. */
    private long begin(BookId book, List<String> projections, Plans plans) {
        Long reached =
                template.execute(
                        sql(projections, plans),
                        (PreparedStatement begin) -> {
                            for (int n = 1; n <= projections.size(); n++) {
                                begin.setString(n, book.value());
                            }
                            boolean rows = begin.execute();
                            while (!rows) rows = begin.getMoreResults();
                            try (ResultSet row = begin.getResultSet()) {
                                row.next();
                                return row.getLong(1);
                            }
                        });
        return Objects.requireNonNull(reached);
    }

    private static String sql(List<String> projections, Plans plans) {
        List<String> sorted = projections.stream().sorted().toList();
        return BEGIN.formatted(
                sorted.stream().map(name -> name + ".progress").collect(Collectors.joining(", ")),
                PLAN,
                plans.mode,
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
