package dev.countinghouse.command.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.Servers;
import dev.countinghouse.command.audit.Chronicle;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.FeedHeaders;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.embedded.EmbeddedKafka;
import dev.countinghouse.embedded.Eventually;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything that is recorded can be published, however large; what could not is refused. */
class LargestEventTest {

    private static final String BOOK = "main";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Currency USD = Currency.getInstance("USD");
    private static final int BODY_LIMIT = 1 << 20;

    /** Allocations as long as they get, so that their reversal is as large as wanted. */
    private static final InvoiceId INVOICE = new InvoiceId("i".repeat(Text.MAX_ID));

    private static final int IN_AN_EVENT = 10_000;
    private static final int FEW_ENOUGH = 110_000;
    private static final int TOO_MANY = 130_000;

    /** What a payment was applied to, some ten thousand times. */
    private static List<ArEvent> payment(String id, int allocations) {
        var payment = new PaymentId(id);
        List<ArEvent> events = new ArrayList<>();
        events.add(
                new PaymentPosted(
                        new BookId(BOOK),
                        payment,
                        new AccountId("a"),
                        new Money(allocations, USD),
                        PaymentMethod.WIRE,
                        DAY,
                        DAY,
                        null,
                        null,
                        List.of()));
        for (int number = 0; number < allocations; number += IN_AN_EVENT) {
            List<Allocation> parts =
                    IntStream.rangeClosed(number + 1, number + IN_AN_EVENT)
                            .mapToObj(n -> new Allocation(n, INVOICE, new Money(1, USD), null))
                            .toList();
            events.add(
                    new PaymentAllocated(
                            new BookId(BOOK), payment, new AccountId("a"), DAY, parts));
        }
        return events;
    }

    private static List<StoredEvent> past() {
        List<ArEvent> events = new ArrayList<>();
        events.add(
                new AccountOpened(
                        new BookId(BOOK),
                        new AccountId("a"),
                        "Acme",
                        AccountKind.CUSTOMER,
                        USD,
                        CreditTerms.net(30),
                        DAY));
        events.addAll(payment("small", FEW_ENOUGH));
        events.addAll(payment("large", TOO_MANY));
        return Chronicle.of(events);
    }

    private static HttpResponse<String> reverse(CommandServer server, String payment) {
        return server.post(
                "/v1/books/" + BOOK + "/payments/" + payment + "/reversal",
                "{\"reason\":\"RETURNED\"}");
    }

    /** An invoice of as many lines and taxes as there may be, in a body as long as it may be. */
    private static String largestInvoice() {
        String taxes =
                IntStream.rangeClosed(1, 10)
                        .mapToObj(n -> "{\"code\":\"T%d\",\"percent\":\"1.25\"}".formatted(n))
                        .collect(Collectors.joining(","));
        String line =
                "{\"description\":\"%s\",\"quantity\":\"1\",\"unitPrice\":\"100000000.00\",\"taxes\":["
                        + taxes
                        + "]}";
        String invoice = "{\"account\":\"a\",\"currency\":\"USD\",\"lines\":[%s]}";
        int room = (BODY_LIMIT - invoice.length()) / 1_000 - line.length() - 1;
        String lines =
                (line.formatted("x".repeat(Math.min(room, 500))) + ",").repeat(999)
                        + line.formatted("x");
        return invoice.formatted(lines);
    }

    @Test
    void whatIsRecordedIsPublishedAndWhatWouldBeTooLargeIsRefused() {
        String database = Servers.emptyDatabase();
        try (var kafka = EmbeddedKafka.temporary();
                var server = new CommandServer(database, kafka.bootstrapServers())) {
            Servers.insert(server.bean(HikariDataSource.class), past());
            EventLog log = server.bean(EventLog.class);

            String invoice = largestInvoice();
            assertThat(invoice.length()).isBetween(BODY_LIMIT / 10 * 8, BODY_LIMIT);
            var issued =
                    server.post(
                            "/v1/books/" + BOOK + "/invoices",
                            invoice,
                            "Idempotency-Key",
                            "largest");
            assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);

            long head = log.head();
            HttpResponse<String> refused = reverse(server, "large");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
            assertThat(refused.body())
                    .contains("/problems/event-too-large")
                    .contains("above " + FeedHeaders.MAX_EVENT_BYTES);
            assertThat(log.head()).isEqualTo(head);

            HttpResponse<String> reversed = reverse(server, "small");
            assertThat(reversed.statusCode()).as(reversed.body()).isEqualTo(201);
            StoredEvent largest = log.after(head, 1).getFirst();
            assertThat(largest.payload().length)
                    .isBetween(FeedHeaders.MAX_EVENT_BYTES / 10 * 9, FeedHeaders.MAX_EVENT_BYTES);

            Feed feed = server.bean(Feed.class);
            Eventually.until("all is published", () -> feed.lag().events() == 0);
            Map<Long, byte[]> published = new HashMap<>();
            for (ConsumerRecord<byte[], byte[]> record :
                    TopicReader.all(kafka.bootstrapServers(), FeedHeaders.TOPIC)) {
                published.put(TopicReader.position(record), record.value());
            }
            assertThat(published).hasSize((int) log.head());
            assertThat(published.get(largest.position())).isEqualTo(largest.payload());
            assertThat(published.get(head)).hasSizeGreaterThan(BODY_LIMIT);
        }
    }
}
