package dev.countinghouse.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** Another instance that holds the store's lock and does not go on. */
public final class HeldLock implements AutoCloseable {

    private static final String LOCK =
            "select pg_advisory_xact_lock(1162167621, 'event'::regclass::oid::int)";

    private final Connection connection;

    public HeldLock(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute(LOCK);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
