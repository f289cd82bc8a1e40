package dev.countinghouse.bench.reads;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.Recorded;
import dev.countinghouse.query.feed.Writing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/** Folds batches of events into a projection's tables, which are there, as a rebuild does. */
final class Filling {

    /** As many as the service takes from the topic at once. */
    static final int BATCH = 2_000;

    private static final Pattern INDEX = Pattern.compile("create index (\\w+)");
    private static final Pattern KEY =
            Pattern.compile("alter table (\\w+)\\s+add constraint (\\w+)\\s+primary key");

    private static final String FOR_COMPLETION =
            """
            set local maintenance_work_mem = '256MB';
            set local work_mem = '64MB';
            set local enable_hashjoin = off;
            set local enable_mergejoin = off;
            """;

    /** As a rebuild that is swapped in: readers take this lock before they read any table. */
    private static final String ALONE = "lock table progress in access exclusive mode;";

    private static final String REACHED =
            """
            insert into book_progress (book, partition, book_position, position, recorded_at)
            values (?, 0, ?, ?, ?)
            on conflict (book) do update
            set book_position = excluded.book_position, position = excluded.position,
                recorded_at = excluded.recorded_at
            """;

    private final DataSource database;
    private final Projection projection;

    /** Takes away what only readers need. */
    Filling(DataSource database, Projection projection) throws SQLException {
        this.database = database;
        this.projection = projection;
        var script = new StringBuilder();
        INDEX.matcher(projection.completion())
                .results()
                .forEach(index -> script.append("drop index %s;".formatted(index.group(1))));
        KEY.matcher(projection.completion())
                .results()
                .forEach(
                        key ->
                                script.append(
                                        "alter table %s drop constraint %s;"
                                                .formatted(key.group(1), key.group(2))));
        inTransaction(connection -> execute(connection, ALONE + script));
    }

    private interface Step {
        void with(Connection connection) throws SQLException;
    }

    private void inTransaction(Step step) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, "set local search_path = " + projection.schema());
                step.with(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void execute(Connection connection, String script) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(script);
        }
    }

    void fold(List<EventEnvelope> batch) throws SQLException {
        inTransaction(
                connection -> {
                    var pipeline = new Pipeline(connection);
                    Writing.FILLING.write(
                            projection,
                            batch.stream().map(event -> Recorded.of(event, projection)).toList(),
                            pipeline);
                    pipeline.send();
                    try (PreparedStatement reached = connection.prepareStatement(REACHED)) {
                        EventEnvelope last = batch.getLast();
                        reached.setString(1, last.book().value());
                        reached.setLong(2, last.bookPosition());
                        reached.setLong(3, last.position());
                        reached.setObject(4, last.recordedAt().atOffset(ZoneOffset.UTC));
                        reached.executeUpdate();
                    }
                });
    }

    /** Makes what readers need. */
    void finish() throws SQLException {
        inTransaction(
                connection -> {
                    execute(connection, ALONE + FOR_COMPLETION);
                    execute(connection, projection.completion());
                });
        try (Connection connection = database.getConnection()) {
            execute(connection, "vacuum (analyze)");
        }
    }
}
