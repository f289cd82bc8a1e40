package dev.countinghouse.command.eventstore;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.catalog.TextCodec;

import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** Axon's own suite for storage engines. */
class AxonConformanceTest extends StorageEngineTestSuite<PostgresEventStorageEngine> {

    private final HikariDataSource database = Databases.empty();

    @Override
    protected PostgresEventStorageEngine buildStorageEngine() {
        return new PostgresEventStorageEngine(database, new TextCodec());
    }

    @Override
    @SuppressWarnings("NullAway") // the suite passes it on to where it may be null
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    void close() {
        testSubject.close();
        database.close();
    }
}
