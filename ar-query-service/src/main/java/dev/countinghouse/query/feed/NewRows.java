package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * New rows of a table: few go in with the other statements of their batch, many by COPY, which
 * takes round trips of its own and less for each row.
 */
public final class NewRows {

    /** From so many on by COPY. */
    private static final int MANY = 100;

    private final Table table;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** Where rows go: all of the statements' text is made once. */
    public static final class Table {
        private final String copy;
        private final String insert;
        private final List<String> types;
        private final List<BinaryCopy.Type> binary;

        private Table(String name, List<String[]> columns) {
            String names = columns.stream().map(c -> c[0]).collect(Collectors.joining(", "));
            String arrays = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
            copy = "copy " + name + " (" + names + ") from stdin (format binary)";
            String values = columns.stream().map(Table::value).collect(Collectors.joining(", "));
            insert =
                    "insert into %1$s (%2$s) select %3$s from unnest(%4$s) as added (%2$s)"
                            .formatted(name, names, values, arrays);
            types = columns.stream().map(c -> isArray(c) ? "text" : c[1]).toList();
            binary = columns.stream().map(c -> BinaryCopy.Type.of(c[1])).toList();
        }

        /** Arrays of arrays would be one: those go in as text. */
        private static String value(String[] column) {
            return isArray(column) ? "cast(" + column[0] + " as " + column[1] + ")" : column[0];
        }

        private static boolean isArray(String[] column) {
            return column[1].endsWith("[]");
        }
    }

    /**
     * A table to add to.
     *
     * @param columns each a name and the PostgreSQL type of its values, such as {@code book text}
     */
    public static Table table(String name, String... columns) {
        return new Table(name, Stream.of(columns).map(column -> column.split(" ")).toList());
    }

    public NewRows(Table table) {
        this.table = table;
    }

    /** Adds a row, a value for each column; ids and names go in as their text, arrays as lists. */
    public void add(@Nullable Object... row) {
        if (row.length != table.types.size()) {
            throw new IllegalArgumentException(row.length + " values for " + table.types.size());
        }
        rows.add(row);
    }

    boolean isMany() {
        return rows.size() >= MANY;
    }

    RowBatch few() {
        var few = new RowBatch(table.insert, table.types);
        for (@Nullable Object[] row : rows) {
            few.add(Arrays.stream(row).map(NewRows::plain).toArray());
        }
        return few;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof List<?> values
                ? values.stream().map(NewRows::element).collect(Collectors.joining(",", "{", "}"))
                : value;
    }

    private static String element(@Nullable Object value) {
        return value == null
                ? "NULL"
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    void copy(Connection connection) throws SQLException {
        var binary = new BinaryCopy();
        for (@Nullable Object[] row : rows) {
            binary.beginRow(row.length);
            for (int i = 0; i < row.length; i++) binary.value(table.binary.get(i), row[i]);
        }
        binary.end();
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy);
        try {
            copy.writeToCopy(binary.bytes(), 0, binary.size());
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
