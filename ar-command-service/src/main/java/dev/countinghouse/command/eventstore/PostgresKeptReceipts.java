package dev.countinghouse.command.eventstore;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Kept beside the log, and checked by its appends: see {@code V31__kept_receipt.sql}. */
final class PostgresKeptReceipts implements KeptReceipts {

    private static final String FIND =
            """
            select k.digest, k.receipt, k.position, k.status
            from kept_receipt k join book_head h on h.id = k.book
            where k.request = ? and h.book = ?
            """;
    private static final String KEEP =
            "select digest, receipt, position, status from keep_receipt(?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    PostgresKeptReceipts(DataSource database) {
        this.database = database;
    }

    @Override
    public @Nullable Kept find(String book, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement(FIND)) {
            sql.setString(1, TagIndex.text(tag(key)));
            sql.setString(2, book);
            return answer(sql);
        } catch (SQLException e) {
            throw new EventStoreException("kept receipts cannot be read", e);
        }
    }

    @Override
    public @Nullable Kept keep(String book, String key, Kept receipt) {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement(KEEP)) {
            sql.setString(1, TagIndex.text(tag(key)));
            sql.setString(2, book);
            sql.setObject(3, TagIndex.key(tag(key)));
            sql.setString(4, receipt.digest());
            sql.setString(5, receipt.id());
            sql.setLong(6, receipt.position());
            sql.setString(7, receipt.status());
            return answer(sql);
        } catch (SQLException e) {
            throw new EventStoreException("a receipt cannot be kept", e);
        }
    }

    private static Tag tag(String key) {
        return new Tag(TagIndex.REQUEST, key);
    }

    private static @Nullable Kept answer(PreparedStatement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery()) {
            return row.next()
                    ? new Kept(row.getString(1), row.getString(2), row.getLong(3), row.getString(4))
                    : null;
        }
    }
}
