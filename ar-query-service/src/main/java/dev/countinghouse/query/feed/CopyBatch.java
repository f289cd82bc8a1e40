package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** New rows that go into a table all at once, by COPY: PostgreSQL takes no others as fast. */
public final class CopyBatch {

    private static final String NULL = "\\N";

    private final String sql;
    private final StringBuilder rows = new StringBuilder();

    /**
     * @param sql such as {@code copy note (book, text) from stdin}
     */
    public CopyBatch(String sql) {
        this.sql = sql;
    }

    /** Adds a row, a value for each column of the statement; dates and ids go in as their text. */
    public void add(@Nullable Object... row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) rows.append('\t');
            switch (row[i]) {
                case null -> rows.append(NULL);
                case Long number -> rows.append(number.longValue());
                case Integer number -> rows.append(number.intValue());
                case Object value -> escape(value.toString());
            }
        }
        rows.append('\n');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    /** Sends the rows; nothing happens when there are none. */
    public void write(Connection connection) throws SQLException {
        if (rows.isEmpty()) return;
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
