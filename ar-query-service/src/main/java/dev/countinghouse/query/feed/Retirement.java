package dev.countinghouse.query.feed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/**
 * Drops tables that nobody uses: those that were swapped out, once they are read no more, and those
 * of earlier versions, once no instance of theirs has been there for a while. Later versions are
 * none of an old instance's business.
 */
final class Retirement {

    private static final Logger log = LoggerFactory.getLogger(Retirement.class);
    private static final Pattern NAME = Pattern.compile("([a-z]+)_(\\d+)(?:_[a-z0-9]+)?");
    private static final String SHORTLY = "set local lock_timeout = 1000";

    private final DataSource database;
    private final Duration after;
    private final Clock clock;
    private final Map<String, Instant> unused = new HashMap<>();

    Retirement(DataSource database, Duration after, Clock clock) {
        this.database = database;
        this.after = after;
        this.clock = clock;
    }

    /** Looks once, for projections whose own tables serve. */
    void look(List<Projection> serving) {
        for (Projection projection : serving) {
            try (var transaction = Transaction.begin(database)) {
                Connection connection = transaction.connection();
                for (String schema : ProjectionSchema.others(connection, projection)) {
                    if (!isDue(connection, schema, projection)) continue;
                    drop(connection, schema);
                    log.info("the tables {} are used no more and are dropped", schema);
                }
                transaction.commit();
            } catch (SQLException busy) {
                log.debug("old tables of {} are dropped another time", projection.name(), busy);
            }
        }
    }

    private boolean isDue(Connection connection, String schema, Projection projection)
            throws SQLException {
        if (isPutBy(schema, projection)) return true;
        Matcher name = NAME.matcher(schema);
        if (!name.matches() || Integer.parseInt(name.group(2)) > projection.version()) return false;
        if (!Presence.isUnused(connection, schema)) {
            unused.remove(schema);
            return false;
        }
        Instant since = unused.computeIfAbsent(schema, _ -> clock.instant());
        return !clock.instant().isBefore(since.plus(after));
    }

    private static boolean isPutBy(String schema, Projection projection) {
        return schema.startsWith(projection.schema() + "_old");
    }

    private static void drop(Connection connection, String schema) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(SHORTLY);
            sql.execute("drop schema " + schema + " cascade");
        }
    }
}
