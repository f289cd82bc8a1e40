package dev.countinghouse.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/** Says, as long as a connection lasts, which schemas an instance uses: nobody drops those. */
final class Presence {

    private static final String USE =
            "select pg_advisory_lock_shared(hashtext('countinghouse schema'), hashtext(?))";
    private static final String UNUSED =
            "select pg_try_advisory_xact_lock(hashtext('countinghouse schema'), hashtext(?))";

    private Presence() {}

    static void use(Connection connection, Collection<String> schemas) throws SQLException {
        try (PreparedStatement use = connection.prepareStatement(USE)) {
            for (String schema : schemas) {
                use.setString(1, schema);
                use.execute();
            }
        }
    }

    static void leave(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("select pg_advisory_unlock_all()");
        }
    }

    /** Whether no instance uses a schema, and none begins to until the transaction ends. */
    static boolean isUnused(Connection connection, String schema) throws SQLException {
        try (PreparedStatement unused = connection.prepareStatement(UNUSED)) {
            unused.setString(1, schema);
            try (ResultSet row = unused.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
