package dev.countinghouse.command.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.embedded.EmbeddedPostgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The one database that all tests of this JVM share, one after the other. */
public final class Databases {

    private Databases() {}

    /** Not before it is asked for: a JVM that only opens another one would leave it running. */
    private static final class Shared {
        static final EmbeddedPostgres SERVER = start();
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server = EmbeddedPostgres.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.createDatabase("store");
        try (HikariDataSource database = open(server.url("store"))) {
            PostgresEventStorageEngine.migrate(database);
        }
        return server;
    }

    /** The store with empty tables. */
    public static HikariDataSource empty() {
        HikariDataSource database = open(Shared.SERVER.url("store"));
        run(
                database,
                "truncate event, event_tag, event_type, book_head, kept_receipt restart identity");
        return database;
    }

    public static int port() {
        return Shared.SERVER.port();
    }

    /** The same database by way of another port. */
    public static String url(int port) {
        return Shared.SERVER
                .url("store")
                .replace(":" + Shared.SERVER.port() + "/", ":" + port + "/");
    }

    public static HikariDataSource open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(2_000);
        config.setInitializationFailTimeout(30_000);
        return new HikariDataSource(config);
    }

    /** The first column of the first row. */
    public static String ask(HikariDataSource database, String query) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(HikariDataSource database, String statement) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
