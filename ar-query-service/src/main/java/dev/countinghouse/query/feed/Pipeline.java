package dev.countinghouse.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements that go to the database together, in the order in which they were added, and are
 * answered together: a batch of few events costs few round trips, however many tables it touches.
 */
public final class Pipeline {

    private final Connection connection;
    private final List<Step> steps = new ArrayList<>();

    /** Reads a row that a statement returns. */
    public interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Is told how many rows a statement changed. */
    public interface Changed {
        void rows(int count) throws SQLException;
    }

    private interface Answer {
        void read(PreparedStatement answered) throws SQLException;
    }

    private record Step(String sql, RowBatch rows, Answer answer) {}

    public Pipeline(Connection connection) {
        this.connection = connection;
    }

    /** Adds a statement on rows; nothing if there are none. */
    public void update(RowBatch rows) {
        update(rows, _ -> {});
    }

    /** Adds a statement on rows; nothing if there are none, and nothing is told then. */
    public void update(RowBatch rows, Changed changed) {
        add(rows, answered -> changed.rows(answered.getUpdateCount()));
    }

    /** Adds a statement on rows that returns others; nothing if there are none. */
    public void query(RowBatch rows, Row row) {
        add(
                rows,
                answered -> {
                    try (ResultSet found = answered.getResultSet()) {
                        while (found.next()) row.read(found);
                    }
                });
    }

    /** Adds new rows; many of them go in at once, after what was added before. */
    public void insert(NewRows rows) throws SQLException {
        if (rows.isMany()) {
            send();
            rows.copy(connection);
        } else {
            update(rows.few());
        }
    }

    private void add(RowBatch rows, Answer answer) {
        if (!rows.isEmpty()) steps.add(new Step(rows.sql(), rows, answer));
    }

    /** Sends what was added since the last time, and reads all answers. */
    public void send() throws SQLException {
        if (steps.isEmpty()) return;
        String sql = steps.stream().map(Step::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Step step : steps) parameter = step.rows.bind(statement, parameter);
            statement.execute();
            for (Step step : steps) {
                step.answer.read(statement);
                statement.getMoreResults();
            }
        } finally {
            steps.clear();
        }
    }
}
