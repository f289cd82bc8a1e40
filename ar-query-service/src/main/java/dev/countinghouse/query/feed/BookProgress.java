package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Asks a projection's tables whether they have come up to a position of a book. */
final class BookProgress {

    /**
     * A partition's events come in the store's order: once any of them is at the position, all of
     * the book's that are before it have come, unless the book is set aside.
     */
    private static final String REACHED =
            """
            select from %1$s.book_progress b left join %1$s.progress p using (partition)
            where b.book = ?
              and greatest(b.position,
                           case when not exists (select from %1$s.set_aside s
                                                 where s.book = b.book)
                                then p.position end) >= ?
            """;

    private BookProgress() {}

    static boolean isReached(DataSource database, String schema, BookId book, long position)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            return isReached(connection, schema, book, position);
        }
    }

    static boolean isReached(Connection connection, String schema, BookId book, long position)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(REACHED.formatted(schema))) {
            query.setString(1, book.value());
            query.setLong(2, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
