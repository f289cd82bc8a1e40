package dev.countinghouse.query.feed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;

import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of this JVM; each test class takes a database of its own. */
public final class Postgres {

    private static final int MAX_CONNECTIONS = 8;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    private static final class Server {
        static final EmbeddedPostgres ONE = EmbeddedPostgres.temporary();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(ONE::close));
        }
    }

    /** The JDBC URL of a new, empty database. */
    public static String freshUrl() {
        String name = "query_" + DATABASES.incrementAndGet();
        Server.ONE.createDatabase(name);
        return Server.ONE.url(name);
    }

    /** A new database with the query service's migrations. */
    public static HikariDataSource fresh() {
        return migrated(freshUrl());
    }

    /** A new database with the migrations, in which tables of these go by their own names. */
    static HikariDataSource fresh(Schemas schemas) {
        return migrated(freshUrl() + "&currentSchema=" + schemas.searchPath());
    }

    /** An empty database with the query service's migrations. */
    static HikariDataSource migrated(String url) {
        HikariDataSource database = connect(url);
        Flyway.configure().dataSource(database).locations("classpath:db/query").load().migrate();
        return database;
    }

    public static HikariDataSource connect(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(MAX_CONNECTIONS);
        return new HikariDataSource(config);
    }
}
