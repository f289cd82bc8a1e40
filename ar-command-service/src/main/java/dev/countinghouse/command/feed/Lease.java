package dev.countinghouse.command.feed;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * The right to publish to a topic, held by one session of the database at a time, and the position
 * that only this session moves forward. Every method throws when the session, and with it the
 * right, is lost.
 */
final class Lease implements AutoCloseable {

    /** The first half of the lock's key says what it is for: "FEED". */
    private static final int LOCK = 0x46454544;

    private static final String TAKE = "select pg_try_advisory_lock(?, hashtext(?))";

    /**
     * A holder whose machine is gone is noticed in a quarter of a minute. A position that a crash
     * takes back has events published again, as a crash just before it would.
     */
    private static final String PREPARE =
            """
            set synchronous_commit = off;
            set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 3;
            set tcp_keepalives_count = 3
            """;

    private static final String BEGIN =
            """
            insert into feed (topic, topic_id, position) values (?, ?, 0)
            on conflict (topic) do update
            set topic_id = excluded.topic_id,
                position = case when feed.topic_id = excluded.topic_id then feed.position else 0 end
            returning position
            """;
    private static final String POSITION = "select position from feed where topic = ?";
    private static final String ADVANCE =
            "update feed set position = ? where topic = ? and position = ?";
    private static final String FREE = "select pg_advisory_unlock_all()";
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final Connection session;
    private final String topic;
    private boolean lost;

    private Lease(Connection session, String topic) {
        this.session = session;
        this.topic = topic;
    }

    /** Takes it, unless somebody has it. */
    static @Nullable Lease take(DataSource database, String topic) throws SQLException {
        var lease = new Lease(database.getConnection(), topic);
        boolean taken = false;
        try {
            taken = lease.lock();
            return taken ? lease : null;
        } finally {
            if (!taken) lease.close();
        }
    }

    private boolean lock() throws SQLException {
        return run(
                () -> {
                    session.setAutoCommit(true);
                    session.setNetworkTimeout(Runnable::run, (int) ANSWER_LIMIT.toMillis());
                    try (PreparedStatement sql = session.prepareStatement(TAKE);
                            Statement prepare = session.createStatement()) {
                        prepare.execute(PREPARE);
                        sql.setInt(1, LOCK);
                        sql.setString(2, topic);
                        try (ResultSet row = sql.executeQuery()) {
                            return row.next() && row.getBoolean(1);
                        }
                    }
                });
    }

    /** Where to go on in a topic: at the beginning, if it is not the one published to so far. */
    long begin(String topicId) throws SQLException {
        return number(BEGIN, topic, topicId);
    }

    long position() throws SQLException {
        return number(POSITION, topic);
    }

    /**
     * Moves the position.
     *
     * @return whether it was where it was believed to be; somebody may have set it back
     */
    boolean advance(long from, long to) throws SQLException {
        return run(
                () -> {
                    try (PreparedStatement sql = session.prepareStatement(ADVANCE)) {
                        sql.setLong(1, to);
                        sql.setString(2, topic);
                        sql.setLong(3, from);
                        return sql.executeUpdate() == 1;
                    }
                });
    }

    private long number(String query, String... parameters) throws SQLException {
        return run(
                () -> {
                    try (PreparedStatement sql = session.prepareStatement(query)) {
                        for (int i = 0; i < parameters.length; i++) {
                            sql.setString(i + 1, parameters[i]);
                        }
                        try (ResultSet row = sql.executeQuery()) {
                            if (!row.next()) throw new SQLException("no position of " + topic);
                            return row.getLong(1);
                        }
                    }
                });
    }

    private interface Step<T> {
        T run() throws SQLException;
    }

    /** After any failure the session is not trusted again, even if it could be used. */
    private <T> T run(Step<T> step) throws SQLException {
        try {
            return step.run();
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
