package dev.countinghouse.command;

import dev.countinghouse.command.account.AccountHandler;
import dev.countinghouse.command.adjustment.AdjustmentHandler;
import dev.countinghouse.command.axon.CommandSide;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts;
import dev.countinghouse.command.invoice.InvoiceHandler;
import dev.countinghouse.command.note.NoteHandler;
import dev.countinghouse.command.payment.PaymentHandler;
import dev.countinghouse.command.period.PeriodHandler;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.function.Function;

/**
 * The business areas, and the command side made of them: the one place that knows them all. A new
 * area adds its handler to the list.
 */
@Configuration(proxyBeanMethods = false)
public class Receivables {

    private static final List<Function<EventStore, Object>> HANDLERS =
            List.of(
                    store -> new AccountHandler(),
                    store -> new PeriodHandler(),
                    InvoiceHandler::new,
                    PaymentHandler::new,
                    AdjustmentHandler::new,
                    store -> new NoteHandler());

    public static EventSourcingConfigurer on(
            EventStorageEngine engine, KeptReceipts receipts, MeterRegistry meters) {
        return CommandSide.on(engine, receipts, meters, HANDLERS);
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
