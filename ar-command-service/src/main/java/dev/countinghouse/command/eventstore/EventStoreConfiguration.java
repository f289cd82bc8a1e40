package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.catalog.CatalogCodec;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/** The event store on the service's database. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    PostgresEventStorageEngine eventStorageEngine(
            DataSource database,
            MeterRegistry meters,
            @Value("${countinghouse.store.queue:10000}") int queued,
            @Value("${countinghouse.store.batch:256}") int batchCommands) {
        StoreLimits limits =
                StoreLimits.DEFAULT.withQueued(queued).withBatchCommands(batchCommands);
        return new PostgresEventStorageEngine(database, new CatalogCodec(), limits, meters);
    }

    @Bean
    KeptReceipts keptReceipts(PostgresEventStorageEngine engine) {
        return engine.keptReceipts();
    }

    @Bean
    EventLog eventLog(PostgresEventStorageEngine engine) {
        return engine.log();
    }
}
