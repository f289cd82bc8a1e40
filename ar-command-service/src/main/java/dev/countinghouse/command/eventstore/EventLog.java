package dev.countinghouse.command.eventstore;

import dev.countinghouse.contract.BookId;

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
    private static final String HEAD = "select coalesce(max(position), 0) from event";
    private static final String TYPES = "select id, name from event_type";

    private final DataSource database;
    private final Map<Integer, String> names = new ConcurrentHashMap<>();

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

    /**
     * Waits until there is an event after the position, or the time is over: returns at once after
     * an append of this process, and within a short poll after one of another.
     *
     * @return whether there is one
     */
    public boolean await(long position, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (head() <= position) {
            if (System.nanoTime() >= deadline) return false;
            Thread.sleep(5);
        }
        return true;
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

    private StoredEvent event(ResultSet row, Connection connection) throws SQLException {
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
