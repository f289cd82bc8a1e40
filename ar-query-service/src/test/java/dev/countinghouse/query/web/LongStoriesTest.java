package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A page of large events ends by its bytes, and the next goes on after it. */
final class LongStoriesTest {

    private static final BookId BOOK = new BookId("long-stories");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final int INVOICES = 1_000;
    private static final int PAYMENTS = 60;

    /** What one more event may add to a page of 4 MiB. */
    private static final int MOST_CHARACTERS = 6 << 20;

    private static final QueryServer server = QueryServer.shared();

    /** A cent for each invoice. */
    private static ArEvent payment(int number) {
        List<Allocation> allocations =
                IntStream.range(0, INVOICES)
                        .mapToObj(
                                i ->
                                        new Allocation(
                                                i + 1,
                                                new InvoiceId(invoiceId(i)),
                                                usd("0.01"),
                                                null))
                        .toList();
        return new PaymentPosted(
                BOOK,
                new PaymentId("pay-" + number),
                new AccountId("acme"),
                usd("10.00"),
                PaymentMethod.WIRE,
                DAY,
                DAY,
                null,
                null,
                allocations);
    }

    private static String invoiceId(int number) {
        return "an-invoice-with-a-rather-long-id-" + number;
    }

    @Test
    void arePagedByBytesAndLoseNothing() {
        var events = new ArrayList<ArEvent>();
        events.add(account(BOOK, "acme"));
        for (int i = 0; i < INVOICES; i++) {
            events.add(
                    invoice(BOOK, "acme", invoiceId(i), "2026-01-02", part("1.00", "2026-02-01")));
        }
        for (int i = 0; i < PAYMENTS; i++) events.add(payment(i));
        long known = server.publish(events);

        String path = "/v1/books/" + BOOK + "/invoices/" + invoiceId(0) + "?limit=1000";
        var told = new ArrayList<Long>();
        int pages = 0;
        String cursor = "";
        do {
            var answer = server.get(path + cursor, QueryRequest.MIN_POSITION, Long.toString(known));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSizeLessThan(MOST_CHARACTERS);
            JsonNode page = QueryServer.json(answer);
            page.path("story").forEach(event -> told.add(event.path("position").asLong()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isGreaterThan(1);
        assertThat(told).hasSize(1 + PAYMENTS).doesNotHaveDuplicates().isSorted();
    }
}
