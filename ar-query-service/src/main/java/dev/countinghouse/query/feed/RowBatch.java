package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that one statement takes all at once, column by column, as arrays for {@code unnest}. The
 * statement's placeholders are the arrays, in order.
 */
public final class RowBatch {

    private final String sql;
    private final String[] types;
    private final List<List<@Nullable Object>> columns;

    /**
     * @param types the PostgreSQL type of each column's values
     */
    public RowBatch(String sql, String... types) {
        this.sql = sql;
        this.types = types.clone();
        columns = new ArrayList<>(types.length);
        for (int i = 0; i < types.length; i++) columns.add(new ArrayList<>());
    }

    /** Adds a row; dates, instants and ids go in as their text. */
    public void add(@Nullable Object... row) {
        if (row.length != types.length) {
            throw new IllegalArgumentException(row.length + " values for " + types.length);
        }
        for (int i = 0; i < row.length; i++) columns.get(i).add(plain(row[i]));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }

    public boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    /**
     * Runs the statement on all rows, or not at all when there are none.
     *
     * @return how many rows it changed
     */
    public int write(Connection connection) throws SQLException {
        if (isEmpty()) return 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            List<Array> arrays = bind(statement, connection);
            int changed = statement.executeUpdate();
            for (Array array : arrays) array.free();
            return changed;
        }
    }

    /** Reads one of the rows that a statement returns. */
    public interface Returned {
        void row(ResultSet row) throws SQLException;
    }

    /**
     * Runs a statement that returns rows.
     *
     * @return how many it returned
     */
    public int write(Connection connection, Returned returned) throws SQLException {
        if (isEmpty()) return 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            List<Array> arrays = bind(statement, connection);
            int count = 0;
            try (ResultSet row = statement.executeQuery()) {
                for (; row.next(); count++) returned.row(row);
            }
            for (Array array : arrays) array.free();
            return count;
        }
    }

    private List<Array> bind(PreparedStatement statement, Connection connection)
            throws SQLException {
        var arrays = new ArrayList<Array>(types.length);
        for (int i = 0; i < types.length; i++) {
            Array array = connection.createArrayOf(types[i], columns.get(i).toArray());
            arrays.add(array);
            statement.setArray(i + 1, array);
        }
        return arrays;
    }
}
