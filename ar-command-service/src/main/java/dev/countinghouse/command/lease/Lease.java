package dev.countinghouse.command.lease;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * The right to do something, held by one session of the database at a time. Every method throws
 * when the session, and with it the right, is lost.
 */
public final class Lease implements AutoCloseable {

    private static final String TAKE = "select pg_try_advisory_lock(?, hashtext(?))";

    /**
     * A holder whose machine is gone is noticed in a quarter of a minute. What is kept on this
     * session are positions: one that a crash takes back has something done again, as a crash just
     * before it would.
     */
    private static final String PREPARE =
            """
            set synchronous_commit = off;
            set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 3;
            set tcp_keepalives_count = 3
            """;

    private static final String FREE = "select pg_advisory_unlock_all()";
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final Connection session;
    private boolean lost;

    private Lease(Connection session) {
        this.session = session;
    }

    /**
     * Takes it, unless somebody has it.
     *
     * @param what kind of thing is done: the first half of the lock's key, four letters as a number
     * @param name which of them
     */
    public static @Nullable Lease take(DataSource database, int what, String name)
            throws SQLException {
        var lease = new Lease(database.getConnection());
        boolean taken = false;
        try {
            taken = lease.run(session -> lock(session, what, name));
            return taken ? lease : null;
        } finally {
            if (!taken) lease.close();
        }
    }

    private static boolean lock(Connection session, int what, String name) throws SQLException {
        session.setAutoCommit(true);
        session.setNetworkTimeout(Runnable::run, (int) ANSWER_LIMIT.toMillis());
        try (PreparedStatement sql = session.prepareStatement(TAKE);
                Statement prepare = session.createStatement()) {
            prepare.execute(PREPARE);
            sql.setInt(1, what);
            sql.setString(2, name);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The one number that a statement answers with. */
    public long number(String query, Object... parameters) throws SQLException {
        return run(
                on -> {
                    try (PreparedStatement sql = prepared(on, query, parameters);
                            ResultSet row = sql.executeQuery()) {
                        if (!row.next()) throw new SQLException("no answer to " + query);
                        return row.getLong(1);
                    }
                });
    }

    /** Changes rows, and says how many. */
    public int update(String statement, Object... parameters) throws SQLException {
        return run(
                on -> {
                    try (PreparedStatement sql = prepared(on, statement, parameters)) {
                        return sql.executeUpdate();
                    }
                });
    }

    private static PreparedStatement prepared(Connection on, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement sql = on.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) sql.setObject(i + 1, parameters[i]);
        return sql;
    }

    private interface Step<T> {
        T run(Connection session) throws SQLException;
    }

    /** After any failure the session is not trusted again, even if it could be used. */
    private <T> T run(Step<T> step) throws SQLException {
        try {
            return step.run(session);
        } catch (SQLException e) {
            lost = true;
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            if (lost) {
                session.abort(Runnable::run);
                return;
            }
            try (Statement sql = session.createStatement()) {
                sql.execute(FREE);
                sql.execute("reset all");
            }
        }
    }
}
