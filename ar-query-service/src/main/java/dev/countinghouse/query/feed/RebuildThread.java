package dev.countinghouse.query.feed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * A rebuild at work. It holds a lock of the database as long as it lasts, so that a projection is
 * rebuilt by one instance at a time; if that one dies, the lock is free.
 */
record RebuildThread(Rebuild rebuild, Thread thread) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RebuildThread.class);
    private static final String LOCK =
            "select pg_try_advisory_lock(hashtext('countinghouse rebuild'), hashtext(?))";
    private static final String UNLOCK =
            "select pg_advisory_unlock(hashtext('countinghouse rebuild'), hashtext(?))";

    /** Empty if it is being rebuilt already. */
    static Optional<RebuildThread> begin(DataSource database, Rebuild rebuild) {
        try {
            Connection lock = database.getConnection();
            if (!ask(lock, LOCK, rebuild.schema())) {
                lock.close();
                return Optional.empty();
            }
            Thread thread = new Thread(() -> run(rebuild, lock), "rebuild-" + rebuild.schema());
            thread.start();
            return Optional.of(new RebuildThread(rebuild, thread));
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuild's lock cannot be taken", e);
        }
    }

    private static void run(Rebuild rebuild, Connection lock) {
        try (lock) {
            rebuild.run();
            ask(lock, UNLOCK, rebuild.schema());
        } catch (SQLException e) {
            log.warn("the lock of the rebuild of {} was lost", rebuild.schema(), e);
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        rebuild.close();
        ThreadEnd.await(thread);
    }
}
