package dev.countinghouse.command.eventstore;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.catalog.TextCodec;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;

class PostgresEngineContractTest extends StorageEngineContract {

    private final HikariDataSource database = Databases.empty();

    @Override
    protected EventStorageEngine emptyEngine() {
        return new PostgresEventStorageEngine(database, new TextCodec());
    }

    @AfterEach
    void close() {
        ((PostgresEventStorageEngine) engine).close();
        database.close();
    }
}
