package dev.countinghouse.command.eventstore.append;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * The appender's own connection, and its memory of where the log ended: enough to find out after a
 * loss whether the last batch was committed.
 */
final class AppenderSession implements AutoCloseable {

    private static final String IDENTITY =
            """
            select pid, backend_start, (select coalesce(max(position), 0) from event)
            from pg_stat_activity where pid = pg_backend_pid()
            """;

    /** A process number is used again, so the time of its start is a part of the name. */
    private static final String END =
            """
            select pg_terminate_backend(pid, ?) from pg_stat_activity
            where pid = ? and backend_start = ?
            """;

    private static final String APPENDED =
            "select event_id, position from event where position > ? and event_id = any (?)";

    private static final Duration END_LIMIT = Duration.ofSeconds(5);

    /** Beyond what a batch may wait for the lock, so that the server speaks first. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    private final DataSource database;
    private final Duration lockWait;
    private @Nullable Connection connection;
    private @Nullable Identity identity;
    private long head;

    /** A server process, as the server knows it. */
    private record Identity(int pid, OffsetDateTime started) {}

    AppenderSession(DataSource database, Duration lockWait) {
        this.database = database;
        this.lockWait = lockWait;
    }

    /** The last position of which this session knows. */
    long head() {
        return head;
    }

    void reached(long position) {
        head = Math.max(head, position);
    }

    /**
     * The connection, opened again if it was lost. By then the server process of the lost one is
     * gone, and with it every doubt: what it has not committed it never will.
     *
     * @throws LostEventsException if the log ends before what was acknowledged
     */
    Connection connection() throws SQLException {
        Connection open = connection;
        if (open != null) return open;
        try {
            return open();
        } catch (SQLException e) {
            throw new SQLTransientConnectionException(e.getMessage(), SqlFailure.NO_CONNECTION, e);
        }
    }

    private Connection open() throws SQLException {
        Connection fresh = database.getConnection();
        try {
            prepare(fresh);
            connection = fresh;
            return fresh;
        } finally {
            if (connection == null) fresh.close();
        }
    }

    private void prepare(Connection fresh) throws SQLException {
        fresh.setAutoCommit(true);
        fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        fresh.setNetworkTimeout(Runnable::run, (int) lockWait.plus(ANSWER_LIMIT).toMillis());
        endFormer(fresh);
        try (Statement sql = fresh.createStatement()) {
            sql.execute("set lock_timeout = " + lockWait.toMillis());
            try (ResultSet row = sql.executeQuery(IDENTITY)) {
                row.next();
                long found = row.getLong(3);
                if (found < head) throw new LostEventsException(head, found);
                identity = new Identity(row.getInt(1), row.getObject(2, OffsetDateTime.class));
                head = found;
            }
        }
    }

    private void endFormer(Connection fresh) throws SQLException {
        Identity former = identity;
        if (former == null) return;
        try (PreparedStatement sql = fresh.prepareStatement(END)) {
            sql.setLong(1, END_LIMIT.toMillis());
            sql.setInt(2, former.pid());
            sql.setObject(3, former.started());
            try (ResultSet row = sql.executeQuery()) {
                if (row.next() && !row.getBoolean(1)) {
                    throw new SQLException("the lost connection's server process does not end");
                }
            }
        }
        identity = null;
    }

    /** Which of some events are in the log after a position, and where. */
    Map<UUID, Long> appended(long after, List<UUID> events) throws SQLException {
        Connection open = connection();
        Map<UUID, Long> found = new HashMap<>();
        try (PreparedStatement sql = open.prepareStatement(APPENDED)) {
            sql.setLong(1, after);
            sql.setArray(2, open.createArrayOf("uuid", events.toArray()));
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) found.put(row.getObject(1, UUID.class), row.getLong(2));
            }
        }
        return found;
    }

    /** Gives the connection up after an error that leaves its state open. */
    void lose() {
        Connection lost = connection;
        connection = null;
        if (lost == null) return;
        try {
            lost.abort(Runnable::run);
            lost.close();
        } catch (SQLException alreadyGone) {
            // nothing to save: what counts is asked on the next connection
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open == null) return;
        try (open;
                Statement sql = open.createStatement()) {
            sql.execute("reset lock_timeout");
            open.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException alreadyGone) {
            // a connection that cannot be tidied up cannot be used again either
        }
    }
}
