package dev.countinghouse.command.policy;

import dev.countinghouse.command.lease.Lease;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

import javax.sql.DataSource;

/** How far a policy has followed the log, moved only by who has the right to act for it. */
final class PolicyPosition implements AutoCloseable {

    /** "PLCY". */
    private static final int LOCK = 0x504c4359;

    private static final String BEGIN =
            """
            insert into policy (name, position) values (?, 0)
            on conflict (name) do update set position = policy.position
            returning position
            """;
    private static final String ADVANCE =
            "update policy set position = ? where name = ? and position = ?";

    private final Lease lease;
    private final String policy;

    private PolicyPosition(Lease lease, String policy) {
        this.lease = lease;
        this.policy = policy;
    }

    /** Takes the right, unless somebody has it. */
    static @Nullable PolicyPosition take(DataSource database, String policy) throws SQLException {
        Lease lease = Lease.take(database, LOCK, policy);
        return lease == null ? null : new PolicyPosition(lease, policy);
    }

    /** The last position that was followed. */
    long reached() throws SQLException {
        return lease.number(BEGIN, policy);
    }

    /** Moves it; somebody may have set it elsewhere meanwhile, and then that holds. */
    void advance(long from, long to) throws SQLException {
        lease.update(ADVANCE, to, policy, from);
    }

    @Override
    public void close() throws SQLException {
        lease.close();
    }
}
