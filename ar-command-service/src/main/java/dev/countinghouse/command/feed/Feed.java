package dev.countinghouse.command.feed;

import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.ReadAccess;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

/** How far the log is published, whichever instance does it. */
public final class Feed {

    private static final String LAG =
            """
            select h.head - p.position,
                   coalesce(extract(epoch from clock_timestamp() - e.recorded_at), 0)
            from (select coalesce(max(position), 0) as head from event) h
            cross join (select coalesce(max(position), 0) as position from feed where topic = ?) p
            left join event e on e.position = p.position + 1
            """;
    private static final String FROM_THE_BEGINNING =
            """
            update feed set position = 0 where topic = ?
            returning (select coalesce(max(position), 0) from event)
            """;

    private final ReadAccess database;
    private final String topic;

    public Feed(DataSource database, String topic) {
        this.database = ReadAccess.to(database);
        this.topic = topic;
    }

    /**
     * What is recorded and not yet published.
     *
     * @param seconds the age of the oldest of these events, by the database's clock
     */
    public record Lag(long events, double seconds) {}

    public Lag lag() {
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(LAG)) {
            sql.setString(1, topic);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return new Lag(row.getLong(1), Math.max(0, row.getDouble(2)));
            }
        } catch (SQLException e) {
            throw new EventStoreException("the feed's position cannot be read", e);
        }
    }

    /**
     * Has the whole log published again, by the relay that is active now or next. Readers know the
     * repeats by their book positions.
     *
     * @return the last position that there is, 0 if nothing was ever published
     */
    public long republish() {
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(FROM_THE_BEGINNING)) {
            sql.setString(1, topic);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new EventStoreException("the feed cannot be set back", e);
        }
    }
}
