package dev.countinghouse.query.reconciliation;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A table's rows of a book in the order of their events, read a few thousand at a time. */
final class RowCursor implements AutoCloseable {

    private static final int FETCH = 2_000;

    static final String ENTRIES =
            """
            select position, account, item_kind, item, effective_on, amount_minor, currency,
                   null as ledger_account, null as role, null as detail
            from receivables.entry
            where book = ? and position <= ?
            order by position, line
            """;

    static final String JOURNAL_LINES =
            """
            select position, account, item_kind, item, effective_on, amount_minor, currency,
                   ledger_account, role, detail
            from journal.journal_line
            where book = ? and position <= ?
            order by position, line
            """;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean there;
    private long count;

    RowCursor(Connection connection, String sql, String book, long until) throws SQLException {
        statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        statement.setString(1, book);
        statement.setLong(2, until);
        rows = statement.executeQuery();
        there = rows.next();
    }

    /** The position of the next row, if there is one. */
    @Nullable Long next() throws SQLException {
        return there ? rows.getLong("position") : null;
    }

    /** The rows of the next position. */
    List<Row> take() throws SQLException {
        var taken = new ArrayList<Row>();
        long position = rows.getLong("position");
        while (there && rows.getLong("position") == position) {
            taken.add(Rows.row(rows));
            there = rows.next();
        }
        count += taken.size();
        return taken;
    }

    /** How many rows were taken. */
    long count() {
        return count;
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            rows.close();
        }
    }
}
