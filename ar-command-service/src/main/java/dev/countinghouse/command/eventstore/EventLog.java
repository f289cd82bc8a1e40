package dev.countinghouse.command.eventstore;

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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * The log read in order. Positions are dense and given in commit order, so whoever has seen
 * position n has seen everything before it.
 */
public final class EventLog {

    private static final String COLUMNS =
            """
            select position, book, book_position, event_id, type, recorded_at, tags, payload,
                   metadata, hash
            from event
            """;
    private static final String AFTER = COLUMNS + "where position > ? order by position limit ?";
    private static final String OF_BOOK =
            COLUMNS + "where book = ? and book_position > ? order by book_position limit ?";
    private static final String CONCERNING =
            COLUMNS
                    + """
                    where position in (
                        select t.position from event_tag t
                        where t.tag = ? and t.book = (select id from book_head where book = ?)
                          and t.position > ?)
                      and tags @> array[cast(? as text)]
                    order by position limit ?
                    """;
    private static final String HEAD = "select coalesce(max(position), 0) from event";
    private static final String RECORDED_AT = "select recorded_at from event where position = ?";
    private static final String BOOK_HEAD =
            """
            select coalesce(h.book_position, 0), coalesce(h.hash, decode(repeat('00', 32), 'hex')),
                   coalesce((select max(e.book_position) from event e where e.book = b.book), 0)
            from (select cast(? as text) as book) b
            left join book_head h on h.book = b.book
            """;
    private static final String TYPES = "select id, name from event_type";

    /** How late an append of another instance may be noticed. */
    private static final Duration POLL = Duration.ofMillis(5);

    private final DataSource database;
    private final Map<Integer, String> names = new ConcurrentHashMap<>();
    private final Object growth = new Object();
    private long reached;

    public EventLog(DataSource database) {
        this.database = database;
    }

    /** The next events of the store, at most a number of them. */
    public List<StoredEvent> after(long position, int limit) {
        return query(AFTER, position, limit);
    }

    /** The next events of a book, at most a number of them. */
    public List<StoredEvent> ofBook(BookId book, long bookPosition, int limit) {
        return query(OF_BOOK, book.value(), bookPosition, limit);
    }

    /** The next events of a book that concern something, such as an invoice, by positions. */
    public List<StoredEvent> concerning(
            BookId book, String kind, String value, long position, int limit) {
        var tag = new Tag(kind, value);
        return query(
                CONCERNING, TagIndex.key(tag), book.value(), position, TagIndex.text(tag), limit);
    }

    /** The last position, 0 for an empty store. */
    public long head() {
        try (Connection connection = database.getConnection();
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
        try (Connection connection = database.getConnection();
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
        try (Connection connection = database.getConnection();
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
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            if (hasReached(position)) return true;
            reached(head());
            synchronized (growth) {
                if (reached > position) return true;
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) return false;
                growth.wait(Math.min(left, POLL.toMillis()));
            }
        }
    }

    /** The last position of which this process knows. */
    long reached() {
        synchronized (growth) {
            return reached;
        }
    }

    private boolean hasReached(long position) {
        synchronized (growth) {
            return reached > position;
        }
    }

    /** Tells those who wait that the log goes up to a position at least. */
    void reached(long position) {
        synchronized (growth) {
            if (position <= reached) return;
            reached = position;
            growth.notifyAll();
        }
    }

    private List<StoredEvent> query(String query, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) sql.setObject(i + 1, parameters[i]);
            List<StoredEvent> found = new ArrayList<>();
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) found.add(event(row, connection));
            }
            return found;
        } catch (SQLException e) {
            throw new EventStoreException("the log cannot be read", e);
        }
    }

    StoredEvent event(ResultSet row, Connection connection) throws SQLException {
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new StoredEvent(
                row.getLong("position"),
                new BookId(row.getString("book")),
                row.getLong("book_position"),
                row.getObject("event_id", UUID.class),
                name(row.getInt("type"), connection),
                recordedAt,
                List.of((String[]) row.getArray("tags").getArray()),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getBytes("hash"));
    }

    private String name(int type, Connection connection) throws SQLException {
        String known = names.get(type);
        if (known != null) return known;
        try (PreparedStatement sql = connection.prepareStatement(TYPES);
                ResultSet row = sql.executeQuery()) {
            while (row.next()) names.put(row.getInt(1), row.getString(2));
        }
        String found = names.get(type);
        if (found == null) throw new EventStoreException("no event type has the id " + type, null);
        return found;
    }
}
