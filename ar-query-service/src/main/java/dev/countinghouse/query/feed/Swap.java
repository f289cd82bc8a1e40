package dev.countinghouse.query.feed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * Puts the tables that were made in the place of those that serve, if any do. Only names change, so
 * that an export, which goes on reading the old tables, is not waited for.
 */
final class Swap {

    private static final Logger log = LoggerFactory.getLogger(Swap.class);

    /** How long the serving tables may stand still while the next ones do the last few events. */
    private static final Duration STANDSTILL = Duration.ofSeconds(2);

    /** A book that the next tables have set aside is not waited for. */
    private static final String BEHIND =
            """
            select exists (
                select from %1$s.book_progress serving
                left join %1$s_next.book_progress next using (book)
                where (next.book_position is null or next.book_position < serving.book_position)
                  and not exists (select from %1$s_next.set_aside s where s.book = serving.book))
            """;

    private static final String PUT_BY =
            """
            do $$
            begin
                execute format('alter schema %%I rename to %%I', '%1$s', '%1$s_old' || txid_current());
            end $$
            """;

    private final DataSource database;
    private final Projection projection;
    private final String serving;

    Swap(DataSource database, Projection projection) {
        this.database = database;
        this.projection = projection;
        serving = projection.schema();
    }

    /** Folds more into the next tables, or says that this is over. */
    interface Step {
        boolean more() throws SQLException, FencedException, StoppedException, InterruptedException;
    }

    /**
     * Holds the serving tables still, lets the next ones reach them, and renames, which waits for
     * short answers; later ones see the new tables.
     *
     * @return false if it cannot be now
     */
    boolean attempt(Step step)
            throws SQLException, FencedException, StoppedException, InterruptedException {
        try (var transaction = Transaction.begin(database);
                Statement sql = transaction.connection().createStatement()) {
            sql.execute("set local lock_timeout = " + STANDSTILL.toMillis());
            if (ProjectionSchema.serving(projection).exists(transaction.connection())) {
                sql.execute("lock table " + serving + ".progress in exclusive mode");
                long deadline = System.nanoTime() + STANDSTILL.toNanos();
                while (isBehind(transaction.connection())) {
                    if (System.nanoTime() > deadline || !step.more()) return false;
                }
                sql.execute("lock table " + serving + ".made in access exclusive mode");
                sql.execute(PUT_BY.formatted(serving));
            }
            sql.execute("alter schema " + serving + "_next rename to " + serving);
            transaction.commit();
            return true;
        } catch (SQLException busy) {
            if (!Transience.of(busy)) throw busy;
            log.info("{} is busy; the swap will be tried again", serving, busy);
            return false;
        }
    }

    private boolean isBehind(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(BEHIND.formatted(serving))) {
            return row.next() && row.getBoolean(1);
        }
    }
}
