package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private static final String NULL = "\\N";

    private final Table table;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** Where rows go: all of the statements' text is made once. */
    public static final class Table {
        private final String copy;
        private final String insert;
        private final List<String> types;

        private Table(String name, List<String[]> columns) {
            String names = columns.stream().map(c -> c[0]).collect(Collectors.joining(", "));
            String arrays = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
            copy = "copy " + name + " (" + names + ") from stdin";
            insert =
                    "insert into " + name + " (" + names + ") select * from unnest(" + arrays + ")";
            types = columns.stream().map(c -> c[1]).toList();
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

    /** Adds a row, a value for each column; dates, instants and ids go in as their text. */
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
        rows.forEach(few::add);
        return few;
    }

    void copy(Connection connection) throws SQLException {
        var text = new StringBuilder();
        for (@Nullable Object[] row : rows) append(row, text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private static void append(@Nullable Object[] row, StringBuilder text) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) text.append('\t');
            switch (row[i]) {
                case null -> text.append(NULL);
                case Long number -> text.append(number.longValue());
                case Integer number -> text.append(number.intValue());
                case Object value -> escape(value.toString(), text);
            }
        }
        text.append('\n');
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
