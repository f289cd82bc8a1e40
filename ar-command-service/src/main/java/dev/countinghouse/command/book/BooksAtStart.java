package dev.countinghouse.command.book;

import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.axon.OpenBooks;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.http.BookCalendar;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/** Opens the books that the service is told of, where they are not open yet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BooksAtStart.Wanted.class)
class BooksAtStart {

    /** Who opens them, in their events. */
    private static final String ACTOR = "countinghouse";

    /** By the book's id. */
    @ConfigurationProperties("countinghouse")
    record Wanted(@DefaultValue Map<String, Settings> books) {}

    /**
     * @param name the book's id if there is none
     * @param firstMonthOfFiscalYear from 1 to 12
     */
    record Settings(
            @Nullable String name,
            @DefaultValue("UTC") ZoneId timeZone,
            @DefaultValue("USD") Currency functionalCurrency,
            @DefaultValue("1") int firstMonthOfFiscalYear) {

        OpenBook command(BookId book, BookCalendar calendar) {
            return new OpenBook(
                    book,
                    name == null ? book.value() : name,
                    timeZone,
                    functionalCurrency,
                    firstMonthOfFiscalYear,
                    calendar.today(timeZone),
                    new LeftOpen(false, true));
        }
    }

    @Bean
    ApplicationRunner openBooks(
            Wanted wanted, OpenBooks open, Commands commands, BookCalendar calendar) {
        return arguments ->
                wanted.books()
                        .forEach(
                                (id, settings) -> {
                                    var book = new BookId(id);
                                    if (open.find(book) != null) return;
                                    commands.send(
                                                    settings.command(book, calendar),
                                                    Map.of(EventMetadata.ACTOR, ACTOR))
                                            .join();
                                });
    }
}
