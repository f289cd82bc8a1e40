package dev.countinghouse.command.feed;

import dev.countinghouse.command.lease.Lease;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

import javax.sql.DataSource;

/** How far a topic has been published, moved only by who has the right to publish to it. */
final class TopicPosition implements AutoCloseable {

    /** "FEED". */
    private static final int LOCK = 0x46454544;

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

    private final Lease lease;
    private final String topic;

    private TopicPosition(Lease lease, String topic) {
        this.lease = lease;
        this.topic = topic;
    }

    /** Takes the right, unless somebody has it. */
    static @Nullable TopicPosition take(DataSource database, String topic) throws SQLException {
        Lease lease = Lease.take(database, LOCK, topic);
        return lease == null ? null : new TopicPosition(lease, topic);
    }

    /** Where to go on in a topic: at the beginning, if it is not the one published to so far. */
    long begin(String topicId) throws SQLException {
        return lease.number(BEGIN, topic, topicId);
    }

    long position() throws SQLException {
        return lease.number(POSITION, topic);
    }

    /**
     * Moves the position.
     *
     * @return whether it was where it was believed to be; somebody may have set it back
     */
    boolean advance(long from, long to) throws SQLException {
        return lease.update(ADVANCE, to, topic, from) == 1;
    }

    @Override
    public void close() throws SQLException {
        lease.close();
    }
}
