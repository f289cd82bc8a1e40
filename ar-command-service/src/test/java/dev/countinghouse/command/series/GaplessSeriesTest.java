package dev.countinghouse.command.series;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.march;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.Book;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.axon.InterceptedEngine;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.invoice.IssueInvoice;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;

import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

@Timeout(60)
class GaplessSeriesTest {

    private static void open(Book book) {
        book.accept(
                new OpenAccount(
                        BOOK,
                        ACME,
                        "Acme Ltd",
                        AccountKind.CUSTOMER,
                        USD,
                        CreditTerms.net(30),
                        march(1)));
    }

    private static IssueInvoice issue(String id, String series, @Nullable String number) {
        var line = new OrderedLine("Work", BigDecimal.ONE, BigDecimal.TEN, List.of(), null);
        return new IssueInvoice(
                BOOK,
                new InvoiceId(id),
                number == null ? null : new InvoiceNumber(number),
                series,
                ACME,
                USD,
                march(2),
                List.of(line),
                TaxChoice.AS_THE_BOOK,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static List<String> numbers(Book book) {
        return book.events(InvoiceIssued.class).stream().map(e -> e.number().value()).toList();
    }

    private static List<String> series(String prefix, long last) {
        return LongStream.rangeClosed(1, last)
                .mapToObj(n -> InvoiceNumber.inSeries(prefix, n).value())
                .toList();
    }

    @Test
    void countsEachSeriesByItself() {
        try (Book book = Book.inMemory()) {
            open(book);
            book.accept(issue("a", "A-", null));
            book.accept(issue("b", "B-", null));
            book.accept(issue("c", "A-", null));
            assertThat(numbers(book)).containsExactly("A-000001", "B-000001", "A-000002");
        }
    }

    @Test
    void passesOverANumberThatWasGivenByHand() {
        try (Book book = Book.inMemory()) {
            open(book);
            book.accept(issue("a", "A-", null));
            book.accept(issue("b", "A-", "A-000002"));
            book.accept(issue("c", "A-", null));
            assertThat(numbers(book)).containsExactly("A-000001", "A-000002", "A-000003");
        }
    }

    @Test
    void findsTheEndOfASeriesOfAnyLength() {
        for (int length : List.of(0, 1, 2, 3, 6, 7, 8, 15, 16, 21)) {
            var engine = new InMemoryEventStorageEngine();
            try (Book before = new Book(engine);
                    Book after = new Book(engine)) {
                open(before);
                for (int i = 1; i <= length; i++) before.accept(issue("inv-" + i, "A-", null));
                after.accept(issue("next", "A-", null));
                assertThat(numbers(after)).isEqualTo(series("A-", length + 1));
            }
        }
    }

    /** A chained command that waited for its turn on that thread would wait for ever. */
    @Test
    void chainsOfInvoicesNeverWaitOnTheThreadThatAppends() {
        int chains = 16;
        int links = 5;
        try (var appender = Executors.newSingleThreadExecutor();
                Book book = new Book(InterceptedEngine.appendingOn(appender))) {
            open(book);
            List<CompletableFuture<Receipt>> ends =
                    Book.race(chains, chain -> chain(book, "inv-" + chain, links));
            ends.forEach(CompletableFuture::join);
            assertThat(numbers(book)).isEqualTo(series("A-", (long) chains * links));
        }
    }

    private static CompletableFuture<Receipt> chain(Book book, String name, int links) {
        return IntStream.range(1, links)
                .boxed()
                .reduce(
                        book.send(issue(name + "-0", "A-", null)),
                        (sent, link) ->
                                sent.thenCompose(
                                        r -> book.send(issue(name + "-" + link, "A-", null))),
                        (a, b) -> b);
    }

    /**
     * Also for a process that remembers nothing: what was given by hand says nothing of the end.
     */
    @Test
    void numbersGivenByHandAheadOpenNoGap() {
        for (int length : List.of(0, 1, 4, 7, 8, 20)) {
            for (List<Long> byHand :
                    List.of(List.of(1L), List.of(8L, 15L, 16L, 31L, 32L), range(22, 70))) {
                var engine = new InMemoryEventStorageEngine();
                try (Book before = new Book(engine);
                        Book after = new Book(engine)) {
                    open(before);
                    for (long n : byHand) {
                        String number = InvoiceNumber.inSeries("A-", n).value();
                        before.accept(issue("old-" + n, "A-", number));
                    }
                    for (int i = 0; i < length; i++) before.accept(issue("b-" + i, "A-", null));
                    for (int i = 0; i < 5; i++) after.accept(issue("a-" + i, "A-", null));
                    List<String> free =
                            LongStream.rangeClosed(1, 100)
                                    .filter(n -> !byHand.contains(n))
                                    .limit(length + 5L)
                                    .mapToObj(n -> InvoiceNumber.inSeries("A-", n).value())
                                    .toList();
                    assertThat(numbers(after).subList(byHand.size(), byHand.size() + free.size()))
                            .isEqualTo(free);
                }
            }
        }
    }

    private static List<Long> range(long from, long until) {
        return LongStream.rangeClosed(from, until).boxed().toList();
    }

    @Test
    void anInvoiceSaysWhetherASeriesGaveItsNumber() {
        try (Book book = Book.inMemory()) {
            open(book);
            book.accept(issue("a", "A-", null));
            book.accept(issue("b", "A-", "A-000007"));
            assertThat(book.events(InvoiceIssued.class))
                    .extracting(InvoiceIssued::series)
                    .containsExactly("A-", null);
        }
    }
}
