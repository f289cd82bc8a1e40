package dev.countinghouse.command.archive;

import dev.countinghouse.contract.BookId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

import javax.sql.DataSource;

/** A table beside the log: see {@code V34__archive.sql}. */
final class TableShelf implements Shelf {

    private static final String HAS = "select 1 from archived_file where book = ? and sha256 = ?";
    private static final String GET =
            "select sealed from archived_file where book = ? and sha256 = ?";
    private static final String PUT =
            """
            insert into archived_file (book, sha256, sealed) values (?, ?, ?)
            on conflict do nothing
            """;

    private final DataSource database;

    TableShelf(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean has(BookId book, String sha256) {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = asking(connection, HAS, book, sha256);
                ResultSet row = sql.executeQuery()) {
            return row.next();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public void put(BookId book, String sha256, byte[] sealed) {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = asking(connection, PUT, book, sha256)) {
            sql.setBytes(3, sealed);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public Optional<byte[]> get(BookId book, String sha256) {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = asking(connection, GET, book, sha256);
                ResultSet row = sql.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private static PreparedStatement asking(
            Connection connection, String statement, BookId book, String sha256)
            throws SQLException {
        PreparedStatement sql = connection.prepareStatement(statement);
        sql.setString(1, book.value());
        sql.setBytes(2, HexFormat.of().parseHex(sha256));
        return sql;
    }

    private static ArchiveAway away(SQLException cause) {
        return new ArchiveAway("the archive's table cannot be reached", cause);
    }
}
