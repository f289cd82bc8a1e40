package dev.countinghouse.query.web;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.feed.Schemas;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;

/** The connections of exports. They are no bean of their own, for they are nobody else's. */
final class Exports implements AutoCloseable {

    private final HikariDataSource database;

    Exports(DataSourceProperties properties, ExportSettings settings, Schemas schemas) {
        database = properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        database.setPoolName("exports");
        database.setMaximumPoolSize(settings.connections());
        database.setMinimumIdle(0);
        database.setConnectionTimeout(settings.patience().toMillis());
        database.setReadOnly(true);
        database.addDataSourceProperty("currentSchema", schemas.searchPath());
    }

    Snapshots snapshots(Progress progress, Schemas schemas, Duration longestWait) {
        return new Snapshots(
                database,
                new JdbcTransactionManager(database),
                progress,
                schemas,
                longestWait,
                Beginning.EXPORT);
    }

    @Override
    public void close() {
        database.close();
    }
}
