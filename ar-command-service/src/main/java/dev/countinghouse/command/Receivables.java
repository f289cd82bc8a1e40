package dev.countinghouse.command;

import dev.countinghouse.command.axon.CommandSide;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The business areas as one command side: their handlers are found below this package. */
@Configuration(proxyBeanMethods = false)
public class Receivables {

    public static EventSourcingConfigurer on(
            EventStorageEngine engine, KeptReceipts receipts, MeterRegistry meters) {
        return CommandSide.on(engine, receipts, meters, Receivables.class.getPackageName());
    }

    /** Started when it is made: after the store's migrations, before the server listens. */
    @Bean(destroyMethod = "shutdown")
    AxonConfiguration commandSide(
            EventStorageEngine engine, KeptReceipts receipts, MeterRegistry meters) {
        return on(engine, receipts, meters).start();
    }

    @Bean
    Commands commands(AxonConfiguration commandSide) {
        return new Commands(commandSide);
    }
}
