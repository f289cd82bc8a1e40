package dev.countinghouse.command.eventstore.limits;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * The database for those who read, with a limit on each of its answers: a server that neither
 * answers nor goes away must hold nobody for ever.
 *
 * @param limit for one answer
 */
public record ReadAccess(DataSource database, Duration limit) {

    public static ReadAccess to(DataSource database) {
        return new ReadAccess(database, StoreLimits.DEFAULT.reading());
    }

    /** A connection of which the answers are awaited no longer than the limit. */
    public Connection connection() throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
