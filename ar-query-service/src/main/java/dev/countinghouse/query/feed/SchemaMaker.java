package dev.countinghouse.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the tables of a schema, and drops them, in the connection's transaction. */
final class SchemaMaker {

    /**
     * Each thing is made by one pass over its table; where two are joined it is by an index. Whole
     * pages go to the log: to compress them costs more than to write them, where it may be said.
     */
    private static final String FOR_COMPLETION =
            """
            set local maintenance_work_mem = '256MB';
            set local work_mem = '64MB';
            set local enable_hashjoin = off;
            set local enable_mergejoin = off;
            select set_config('wal_compression', 'off', true)
            where has_parameter_privilege('wal_compression', 'set');
            """;

    private static final String ANALYZE =
            """
            do $$
            declare
                named text;
            begin
                for named in select tablename from pg_tables where schemaname = current_schema()
                loop
                    execute format('analyze %I', named);
                end loop;
            end $$
            """;

    private SchemaMaker() {}

    /** Makes the empty tables with all that readers need. */
    static void create(ProjectionSchema schema, Connection connection) throws SQLException {
        createTables(schema, connection);
        complete(schema, connection);
    }

    /** Makes what only readers need, of what was filled in. */
    static void complete(ProjectionSchema schema, Connection connection) throws SQLException {
        schema.enter(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(FOR_COMPLETION);
            statement.execute(schema.projection().completion());
        }
    }

    /** Tells the planner what the tables hold. */
    static void analyze(ProjectionSchema schema, Connection connection) throws SQLException {
        schema.enter(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(ANALYZE);
        }
    }

    /** Makes the empty tables alone. */
    static void createTables(ProjectionSchema schema, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema.schema());
        }
        schema.enter(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SchemaScript.FEED);
            statement.execute(schema.projection().definition());
        }
        try (PreparedStatement made =
                connection.prepareStatement("insert into made (definition) values (?)")) {
            made.setString(1, schema.definition());
            made.executeUpdate();
        }
    }

    static void dropIfExists(ProjectionSchema schema, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema.schema() + " cascade");
        }
    }
}
