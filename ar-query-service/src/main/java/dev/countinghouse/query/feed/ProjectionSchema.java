package dev.countinghouse.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * One set of a projection's tables: the one that serves, or the next one, which is being made.
 * Besides the projection's own tables it holds how far they have come.
 */
final class ProjectionSchema {

    private static final Pattern NAME = Pattern.compile("[a-z]{1,30}_[0-9]{1,6}(_[a-z0-9]{1,12})?");

    private static final String SETTLE =
            """
            select set_config('search_path', ?, false),
                   set_config('plan_cache_mode', 'force_generic_plan', false),
                   set_config('enable_seqscan', 'off', false),
                   set_config('enable_hashjoin', 'off', false),
                   set_config('enable_mergejoin', 'off', false),
                   set_config('synchronous_commit', 'off', false)
            """;

    private static final String OTHERS =
            """
            select nspname from pg_namespace
            where nspname ~ ? and nspname !~ ('^' || ? || '(_next|_old)?$')
            order by nspname
            """;

    private final Projection projection;
    private final String schema;
    private final String definitionDigest;

    private ProjectionSchema(Projection projection, String schema) {
        this.projection = projection;
        this.schema = schema;
        definitionDigest = SchemaScript.digest(projection);
    }

    /** The tables that readers see. */
    static ProjectionSchema serving(Projection projection) {
        return new ProjectionSchema(projection, checked(projection.schema()));
    }

    /** The tables that will take their place. */
    static ProjectionSchema next(Projection projection) {
        return new ProjectionSchema(projection, checked(projection.schema()) + "_next");
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a projection: " + name);
        }
        return name;
    }

    Projection projection() {
        return projection;
    }

    String schema() {
        return schema;
    }

    /** What tells tables that this code made from others. */
    String definition() {
        return definitionDigest;
    }

    /** Whether there are tables of this name, made by whichever script. */
    boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement there =
                connection.prepareStatement("select from pg_namespace where nspname = ?")) {
            there.setString(1, schema);
            try (ResultSet found = there.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Whether there are tables of another version or variant. */
    static boolean hasOthers(Connection connection, Projection projection) throws SQLException {
        return !others(connection, projection).isEmpty();
    }

    /** The schemas of other versions and variants, being made or not. */
    static List<String> others(Connection connection, Projection projection) throws SQLException {
        try (PreparedStatement there = connection.prepareStatement(OTHERS)) {
            there.setString(1, "^" + projection.name() + "_[0-9]");
            there.setString(2, projection.schema());
            var found = new ArrayList<String>();
            try (ResultSet row = there.executeQuery()) {
                while (row.next()) found.add(row.getString(1));
            }
            return found;
        }
    }

    /** Whether there are tables and this code's script made them. */
    boolean fits(Connection connection) throws SQLException {
        if (!exists(connection)) return false;
        try (PreparedStatement made =
                        connection.prepareStatement("select definition from " + schema + ".made");
                ResultSet row = made.executeQuery()) {
            return row.next() && row.getString(1).equals(definitionDigest);
        }
    }

    /**
     * Makes unqualified names mean this schema's on a connection, for good, and has its statements
     * planned once: for few rows and by index, which is right for many rows too. Tables that begin
     * empty would have them planned for empty tables. For good, because the driver forgets what it
     * has prepared when the search path changes. No commit waits for the disk: what a crash of the
     * database takes back, rows and progress together, is folded again.
     */
    void settle(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(SETTLE)) {
            set.setString(1, schema);
            set.execute();
        }
    }

    /** Takes {@link #settle} back. */
    static void leave(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset all");
        }
    }

    /** Whether this code's script made the tables; known when the pipeline was sent. */
    BooleanSupplier fits(Pipeline pipeline) {
        var fits = new AtomicBoolean();
        var digest = new RowBatch("select from made where definition = any (?)", "text");
        digest.add(definitionDigest);
        pipeline.query(digest, _ -> fits.set(true));
        return fits::get;
    }

    /** Makes unqualified names mean this schema's, until the transaction ends. */
    void enter(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = " + schema);
        }
    }
}
