package dev.countinghouse.query.feed;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventEnvelope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/**
 * Projections in a database of their own that have folded given events, without any topic. The
 * events get dense positions and are a second apart; the rows and the books' progress are what the
 * feed would have made of them.
 */
public final class Folded implements AutoCloseable {

    private static final String REACHED =
            """
            insert into book_progress (book, partition, book_position, position, recorded_at)
            values (?, 0, ?, ?, ?)
            on conflict (book) do update
            set book_position = excluded.book_position, position = excluded.position,
                recorded_at = excluded.recorded_at
            """;

    private final HikariDataSource database = Postgres.fresh();
    private final List<ProjectionSchema> schemas = new ArrayList<>();
    private final Log log = new Log();

    private Fold.Writing writing;

    private Folded(Fold.Writing writing) {
        this.writing = writing;
    }

    /** Empty tables of these projections. */
    public static Folded empty(Projection... projections) {
        return of(Fold.Writing.FOLDING, ProjectionSchema::create, projections);
    }

    /** Empty tables of these projections that are filled, as by a rebuild, until completed. */
    public static Folded incomplete(Projection... projections) {
        return of(Fold.Writing.FILLING, ProjectionSchema::createTables, projections);
    }

    private interface Making {
        void tables(ProjectionSchema schema, Connection connection) throws SQLException;
    }

    private static Folded of(Fold.Writing writing, Making making, Projection... projections) {
        var folded = new Folded(writing);
        for (Projection projection : projections) {
            ProjectionSchema schema = ProjectionSchema.serving(projection);
            folded.schemas.add(schema);
            folded.inTransaction(connection -> making.tables(schema, connection));
        }
        return folded;
    }

    /** Completes the tables if they are filled; what is folded from now on is applied to them. */
    public void complete() {
        if (writing == Fold.Writing.FOLDING) return;
        schemas.forEach(schema -> inTransaction(schema::complete));
        writing = Fold.Writing.FOLDING;
    }

    /** Records the events at the next positions and folds them in one batch. */
    public List<EventEnvelope> fold(List<? extends ArEvent> events) {
        List<EventEnvelope> batch = events.stream().map(this::recorded).toList();
        foldEnvelopes(batch);
        return batch;
    }

    public List<EventEnvelope> fold(ArEvent... events) {
        return fold(List.of(events));
    }

    /** Gives an event the next positions, without folding it. */
    public EventEnvelope recorded(ArEvent event) {
        return log.record(event);
    }

    /** Folds events that were recorded before, in one batch. */
    public void foldEnvelopes(List<EventEnvelope> batch) {
        for (ProjectionSchema schema : schemas) {
            inTransaction(
                    connection -> {
                        var pipeline = new Pipeline(connection);
                        schema.enter(connection);
                        writing.write(schema.projection(), batch, pipeline);
                        pipeline.send();
                        try (PreparedStatement reached = connection.prepareStatement(REACHED)) {
                            for (EventEnvelope last : batch) {
                                reached.setString(1, last.book().value());
                                reached.setLong(2, last.bookPosition());
                                reached.setLong(3, last.position());
                                reached.setObject(
                                        4, last.recordedAt().atOffset(java.time.ZoneOffset.UTC));
                                reached.addBatch();
                            }
                            reached.executeBatch();
                        }
                    });
        }
    }

    public DataSource database() {
        return database;
    }

    /** The position of the last event recorded. */
    public long position() {
        return log.position();
    }

    /** Something that is done with a connection. */
    public interface Work {
        void with(Connection connection) throws SQLException;
    }

    public void inTransaction(Work work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * How a projection's statement is carried out once its plan is kept, whatever its values.
     *
     * @param types of its placeholders, as a list in SQL
     * @param values some that fit, as a list in SQL
     */
    public String keptPlan(String projection, String sql, String types, String values) {
        var plan = new StringBuilder();
        inTransaction(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("set local search_path = " + projection);
                        statement.execute("set local plan_cache_mode = force_generic_plan");
                        statement.execute(
                                "prepare kept (%s) as %s".formatted(types, numbered(sql)));
                        try (ResultSet line =
                                statement.executeQuery(
                                        "explain (costs off) execute kept (" + values + ")")) {
                            while (line.next()) plan.append(line.getString(1)).append('\n');
                        }
                        statement.execute("deallocate kept");
                    }
                });
        return plan.toString();
    }

    private static String numbered(String sql) {
        var number = new AtomicInteger();
        return Pattern.compile("\\?")
                .matcher(sql)
                .replaceAll(_ -> Matcher.quoteReplacement("$" + number.incrementAndGet()));
    }

    @Override
    public void close() {
        database.close();
    }
}
