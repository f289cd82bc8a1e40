package dev.countinghouse.command.eventstore.receipts;

import dev.countinghouse.command.eventstore.catalog.Dictionary;
import dev.countinghouse.command.eventstore.catalog.TagIndex;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.ReadAccess;
import dev.countinghouse.contract.EventTags;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Kept beside the log, and checked by its appends: see {@code V31__kept_receipt.sql}. */
public final class PostgresKeptReceipts implements KeptReceipts {

    private static final String FIND =
            """
            select k.digest, k.receipt, k.position, k.status
            from kept_receipt k join book_head h on h.id = k.book
            where k.request = ? and h.book = ?
            """;
    private static final String KEEP =
            "select digest, receipt, position, status from keep_receipt_1(?, ?, ?, ?, ?, ?, ?)";

    private final ReadAccess database;
    private final Dictionary books;

    /**
     * @param books gives a book its number, also one that has no event yet
     */
    public PostgresKeptReceipts(ReadAccess database, Dictionary books) {
        this.database = database;
        this.books = books;
    }

    @Override
    public @Nullable Kept find(String book, String request) {
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(FIND)) {
            sql.setString(1, TagIndex.text(tag(request)));
            sql.setString(2, book);
            return answer(sql);
        } catch (SQLException e) {
            throw new EventStoreException("kept receipts cannot be read", e);
        }
    }

    @Override
    public @Nullable Kept keep(String book, String request, Kept receipt) {
        int number = books.book(book);
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(KEEP)) {
            sql.setString(1, TagIndex.text(tag(request)));
            sql.setInt(2, number);
            sql.setObject(3, TagIndex.key(tag(request)));
            sql.setString(4, receipt.digest());
            sql.setString(5, receipt.id());
            sql.setLong(6, receipt.position());
            sql.setString(7, receipt.status());
            return answer(sql);
        } catch (SQLException e) {
            throw new EventStoreException("a receipt cannot be kept", e);
        }
    }

    private static Tag tag(String request) {
        return new Tag(EventTags.REQUEST, request);
    }

    private static @Nullable Kept answer(PreparedStatement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery()) {
            return row.next()
                    ? new Kept(row.getString(1), row.getString(2), row.getLong(3), row.getString(4))
                    : null;
        }
    }
}
