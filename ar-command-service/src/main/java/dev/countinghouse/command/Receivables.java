package dev.countinghouse.command;

import dev.countinghouse.command.axon.CommandSide;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.axon.DraftSide;
import dev.countinghouse.command.axon.OpenBooks;
import dev.countinghouse.command.eventstore.draft.DraftEvents;
import dev.countinghouse.command.eventstore.draft.DraftReceipts;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.http.BookZones;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

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
        return on(engine, receipts, new OpenBooks(engine), meters);
    }

    private static EventSourcingConfigurer on(
            EventStorageEngine engine,
            KeptReceipts receipts,
            OpenBooks books,
            MeterRegistry meters) {
        String root = Receivables.class.getPackageName();
        return CommandSide.on(engine, receipts, books, meters, root);
    }

    @Bean
    OpenBooks openedBooks(EventStorageEngine engine) {
        return new OpenBooks(engine);
    }

    /** So that "today" is the book's. */
    @Bean
    BookZones bookZones(OpenBooks books) {
        return book -> {
            BookOpened opened = books.find(book);
            return opened == null ? null : opened.timeZone();
        };
    }

    /** Started when it is made: after the store's migrations, before the server listens. */
    @Bean(destroyMethod = "shutdown")
    AxonConfiguration commandSide(
            EventStorageEngine engine,
            KeptReceipts receipts,
            OpenBooks books,
            MeterRegistry meters) {
        return on(engine, receipts, books, meters).start();
    }

    /** Meters of its own: what is only tried does not count. */
    @Bean
    DraftSide draftSide(EventStorageEngine engine, KeptReceipts receipts, OpenBooks books) {
        return () -> {
            var draft = new DraftEvents(engine);
            return on(
                            draft,
                            new DraftReceipts(receipts),
                            books.with(draft),
                            new SimpleMeterRegistry())
                    .start();
        };
    }

    @Bean
    Commands commands(AxonConfiguration commandSide) {
        return new Commands(commandSide);
    }
}
