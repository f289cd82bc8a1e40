package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that one statement takes all at once, column by column, as arrays for {@code unnest}. The
 * statement's placeholders are the arrays, in order.
 */
public final class RowBatch {

    private final String sql;
    private final List<String> types;
    private final List<List<@Nullable Object>> columns;

    /**
     * @param types the PostgreSQL type of each column's values
     */
    public RowBatch(String sql, String... types) {
        this(sql, List.of(types));
    }

    RowBatch(String sql, List<String> types) {
        this.sql = sql;
        this.types = types;
        columns = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) columns.add(new ArrayList<>());
    }

    /** Adds a row; dates, instants and ids go in as their text. */
    public void add(@Nullable Object... row) {
        if (row.length != types.size()) {
            throw new IllegalArgumentException(row.length + " values for " + types.size());
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

    boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    String sql() {
        return sql;
    }

    /**
     * Gives the statement its arrays.
     *
     * @param first the number of its first placeholder
     * @return the number of the placeholder that follows its last
     */
    int bind(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = first;
        for (int i = 0; i < types.size(); i++) {
            Object[] values = columns.get(i).toArray();
            statement.setArray(parameter++, connection.createArrayOf(types.get(i), values));
        }
        return parameter;
    }
}
