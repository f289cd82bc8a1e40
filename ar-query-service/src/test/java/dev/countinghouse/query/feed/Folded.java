package dev.countinghouse.query.feed;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.billing.Billing;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.journal.PostingRules;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;

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

    private final HikariDataSource database;
    private final List<ProjectionSchema> schemas = new ArrayList<>();
    private final Log log = new Log();

    private final Schemas made;
    private Writing writing;

    private Folded(Writing writing, Projection... projections) {
        this.writing = writing;
        made = new Schemas(List.of(projections));
        database = Postgres.fresh(made);
    }

    /** Empty tables of these projections. */
    public static Folded empty(Projection... projections) {
        return of(Writing.FOLDING, SchemaMaker::create, projections);
    }

    /** Empty tables of these projections that are filled, as by a rebuild, until completed. */
    public static Folded incomplete(Projection... projections) {
        return of(Writing.FILLING, SchemaMaker::createTables, projections);
    }

    /** The projections of the service. */
    public static final List<String> EVERYTHING =
            List.of(Subledger.NAME, Registers.NAME, Billing.NAME, EventHistory.NAME, Journal.NAME);

    /** The projections of the service, whose sums by day are made each so many events of a book. */
    public static Projection[] everything(int eventsPerSum) {
        return new Projection[] {
            new EventHistory(),
            new Registers(),
            new Billing(),
            new Subledger(eventsPerSum),
            new Journal(new PostingRules(ChartOfAccounts.usual()), eventsPerSum)
        };
    }

    private interface Making {
        void tables(ProjectionSchema schema, Connection connection) throws SQLException;
    }

    private static Folded of(Writing writing, Making making, Projection... projections) {
        var folded = new Folded(writing, projections);
        for (Projection projection : projections) {
            ProjectionSchema schema = ProjectionSchema.serving(projection);
            folded.schemas.add(schema);
            folded.inTransaction(connection -> making.tables(schema, connection));
        }
        return folded;
    }

    /** Completes the tables if they are filled; what is folded from now on is applied to them. */
    public void complete() {
        if (writing == Writing.FOLDING) return;
        for (ProjectionSchema schema : schemas) {
            inTransaction(connection -> SchemaMaker.complete(schema, connection));
        }
        writing = Writing.FOLDING;
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
                        writing.write(
                                schema.projection(),
                                batch.stream()
                                        .map(event -> Recorded.of(event, schema.projection()))
                                        .toList(),
                                pipeline);
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

    /** The schemas of the projections. */
    public Schemas schemas() {
        return made;
    }

    /** Readers' connections: tables go by their own names. */
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
                        statement.execute("set local search_path = " + made.of(projection));
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
