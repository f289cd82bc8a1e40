package dev.countinghouse.command.eventstore.read;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.contract.BookId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes events of rows; a row has a number for the name of its event. */
final class EventRows {

    private static final String TYPES = "select id, name from event_type";

    private final Map<Integer, String> names = new ConcurrentHashMap<>();

    /** The event of a row. */
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
