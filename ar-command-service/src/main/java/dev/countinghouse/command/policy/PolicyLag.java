package dev.countinghouse.command.policy;

import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.ReadAccess;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

/** How far a policy has followed the log, whichever instance does it. */
final class PolicyLag {

    private static final String LAG =
            """
            select p.position, h.head - p.position,
                   coalesce(extract(epoch from clock_timestamp() - e.recorded_at), 0)
            from (select coalesce(max(position), 0) as head from event) h
            cross join (select coalesce(max(position), 0) as position from policy where name = ?) p
            left join event e on e.position = p.position + 1
            """;

    private final ReadAccess database;

    PolicyLag(DataSource database) {
        this.database = ReadAccess.to(database);
    }

    /**
     * What is recorded and not yet followed.
     *
     * @param position the last that was followed
     * @param seconds the age of the oldest of these events, by the database's clock
     */
    record Lag(long position, long events, double seconds) {}

    Lag of(String policy) {
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(LAG)) {
            sql.setString(1, policy);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return new Lag(row.getLong(1), row.getLong(2), Math.max(0, row.getDouble(3)));
            }
        } catch (SQLException e) {
            throw new EventStoreException("the position of " + policy + " cannot be read", e);
        }
    }
}
