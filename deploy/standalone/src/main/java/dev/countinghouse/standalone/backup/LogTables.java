package dev.countinghouse.standalone.backup;

import dev.countinghouse.standalone.backup.Manifest.Head;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What there is in the log's database, as it says itself: a new table is in the next backup. */
final class LogTables {

    /** Made by the migrations themselves. */
    private static final String MIGRATIONS = "flyway_schema_history";

    /** How far a topic got that a restored log does not have. */
    private static final String FEED = "feed";

    private static final String COLUMNS =
            """
            select c.table_name, c.column_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.table_name not in ('%s', '%s') and c.is_generated = 'NEVER'
            order by c.table_name, c.ordinal_position
            """
                    .formatted(MIGRATIONS, FEED);
    private static final String MIGRATION =
            "select version from "
                    + MIGRATIONS
                    + " where version is not null order by installed_rank desc limit 1";
    private static final String HEADS =
            "select book, book_position, hash from book_head where book_position > 0 order by book";
    private static final String POSITION = "select coalesce(max(position), 0) from event";
    private static final String SEQUENCES =
            """
            select format('select setval(%L, max(%I)) from %I having max(%I) is not null',
                          pg_get_serial_sequence(quote_ident(table_name), column_name),
                          column_name, table_name, column_name)
            from information_schema.columns
            where table_schema = 'public' and is_identity = 'YES'
            """;

    private final Connection connection;

    LogTables(Connection connection) {
        this.connection = connection;
    }

    /** The columns of each table. */
    Map<String, List<String>> columns() throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return tables;
    }

    String migration() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(MIGRATION)) {
            row.next();
            return row.getString(1);
        }
    }

    long position() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(POSITION)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<Head> heads() throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(HEADS)) {
            while (rows.next()) {
                heads.add(
                        new Head(
                                rows.getString(1),
                                rows.getLong(2),
                                HexFormat.of().formatHex(rows.getBytes(3))));
            }
        }
        return heads;
    }

    boolean isLog() throws SQLException {
        return exists("event"::equals);
    }

    boolean isEmpty() throws SQLException {
        return !exists(table -> true);
    }

    private boolean exists(Predicate<String> wanted) throws SQLException {
        String tables = "select table_name from information_schema.tables where table_schema = ?";
        try (PreparedStatement sql = connection.prepareStatement(tables)) {
            sql.setString(1, "public");
            ResultSet rows = sql.executeQuery();
            while (rows.next()) if (wanted.test(rows.getString(1))) return true;
        }
        return false;
    }

    /** What is given out next follows what was restored. */
    void continueSequences() throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(SEQUENCES)) {
            while (rows.next()) statements.add(rows.getString(1));
        }
        try (Statement sql = connection.createStatement()) {
            for (String statement : statements) sql.execute(statement);
        }
    }

    /** As PostgreSQL's copy names a table and its columns. */
    static String copied(String table, List<String> columns) {
        return quoted(table)
                + " ("
                + String.join(", ", columns.stream().map(LogTables::quoted).toList())
                + ")";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
