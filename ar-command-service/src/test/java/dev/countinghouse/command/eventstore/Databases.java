package dev.countinghouse.command.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.embedded.EmbeddedPostgres;

import java.util.concurrent.atomic.AtomicInteger;

/** Databases of one PostgreSQL that all tests of this JVM share. */
final class Databases {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server = EmbeddedPostgres.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** A new database with the store's tables. */
    static HikariDataSource fresh() {
        String name = "store" + NUMBER.incrementAndGet();
        SERVER.createDatabase(name);
        HikariDataSource database = open(SERVER.url(name));
        PostgresEventStorageEngine.migrate(database);
        return database;
    }

    static HikariDataSource open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(2_000);
        config.setInitializationFailTimeout(30_000);
        return new HikariDataSource(config);
    }
}
