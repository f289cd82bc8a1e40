package dev.countinghouse.command.eventstore.read;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.catalog.TagIndex;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.ReadAccess;
import dev.countinghouse.contract.BookId;

import org.axonframework.messaging.eventstreaming.Tag;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * The log read in order. Positions are dense and given in commit order, so whoever has seen
 * position n has seen everything before it.
 */
public final class EventLog {

    private static final String HEAD = "select coalesce(max(position), 0) from event";
    private static final String RECORDED_AT = "select recorded_at from event where position = ?";
    private static final String BOOK_HEAD =
            """
            select coalesce(h.book_position, 0), coalesce(h.hash, decode(repeat('00', 32), 'hex')),
                   coalesce((select max(e.book_position) from event e where e.book = b.book), 0)
            from (select cast(? as text) as book) b
            left join book_head h on h.book = b.book
            """;
    private final ReadAccess database;
    private final EventRows rows = new EventRows();
    private final LogGrowth growth = new LogGrowth();

    public EventLog(DataSource database) {
        this(ReadAccess.to(database));
    }

    public EventLog(ReadAccess database) {
        this.database = database;
    }

    /** The next events of the store, at most a number of them, and no more than memory bears. */
    public List<StoredEvent> after(long position, int limit) {
        return query(LogPages.AFTER, position, limit);
    }

    /** The next events of a book, at most a number of them. */
    public List<StoredEvent> ofBook(BookId book, long bookPosition, int limit) {
        return query(LogPages.OF_BOOK, book.value(), bookPosition, limit);
    }

    /**
     * The next events of a book that concern something, such as an invoice, by positions. There may
     * be others among them, whose tag has the same key: the event's own tags tell.
     */
    public List<StoredEvent> concerning(
            BookId book, String kind, String value, long position, int limit) {
        UUID key = TagIndex.key(new Tag(kind, value));
        return query(LogPages.CONCERNING, key, position, book.value(), limit, limit);
    }

    /** The last position, 0 for an empty store. */
    public long head() {
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(HEAD);
                ResultSet row = sql.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new EventStoreException("the log's head cannot be read", e);
        }
    }

    /** Where a book ends, by its head and by its events, both of one moment. */
    public BookHead head(BookId book) {
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(BOOK_HEAD)) {
            sql.setString(1, book.value());
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return new BookHead(row.getLong(1), row.getBytes(2), row.getLong(3));
            }
        } catch (SQLException e) {
            throw new EventStoreException("the head of book " + book + " cannot be read", e);
        }
    }

    /**
     * The last position that was recorded before an instant, 0 if there is none. Times follow
     * positions and positions are dense, so it takes a few looks and no index.
     */
    public long lastBefore(Instant at) {
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(RECORDED_AT)) {
            long before = 0;
            long notBefore = head() + 1;
            while (notBefore - before > 1) {
                long middle = before + (notBefore - before) / 2;
                sql.setLong(1, middle);
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    Instant recorded = row.getObject(1, OffsetDateTime.class).toInstant();
                    if (recorded.isBefore(at)) before = middle;
                    else notBefore = middle;
                }
            }
            return before;
        } catch (SQLException e) {
            throw new EventStoreException("the log's times cannot be read", e);
        }
    }

    /**
     * Waits until there is an event after the position, or the time is over: returns at once after
     * an append of this process, and within a short poll after one of another.
     *
     * @return whether there is one
     */
    public boolean await(long position, Duration limit) throws InterruptedException {
        return growth.await(position, limit, this::head);
    }

    /** The last position of which this process knows. */
    public long reached() {
        return growth.reached();
    }

    /** Tells those who wait that the log goes up to a position at least. */
    public void reached(long position) {
        growth.reached(position);
    }

    private List<StoredEvent> query(String query, Object... parameters) {
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) sql.setObject(i + 1, parameters[i]);
            List<StoredEvent> found = new ArrayList<>();
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) found.add(rows.event(row, connection));
            }
            return found;
        } catch (SQLException e) {
            throw new EventStoreException("the log cannot be read", e);
        }
    }
}
