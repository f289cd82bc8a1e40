package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/**
 * The pack of a month. Its June begins with 6,200.00 owed, sells 3,630.00 and ends with 6,340.00,
 * of which 3,590.00 are not due.
 */
final class MonthEndApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("monthly");
    private static long last;

    private static PaymentPosted paid(String id, String day, String invoice, String amount) {
        LocalDate on = LocalDate.parse(day);
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                new AccountId("acme"),
                usd(amount),
                PaymentMethod.CHECK,
                on,
                on,
                null,
                null,
                List.of(new Allocation(1, new InvoiceId(invoice), usd(amount), null)));
    }

    @BeforeAll
    static void publish() {
        last =
                server.publish(
                        account(BOOK, "acme"),
                        account(BOOK, "north"),
                        invoice(BOOK, "acme", "i1", "2025-06-10", part("9000.00", "2025-07-10")),
                        paid("p1", "2025-07-05", "i1", "9000.00"),
                        invoice(BOOK, "acme", "i2", "2026-05-01", part("6000.00", "2026-05-31")),
                        invoice(BOOK, "north", "i3", "2026-05-02", part("200.00", "2026-05-31")),
                        invoice(BOOK, "acme", "i4", "2026-06-05", part("3630.00", "2026-07-05")),
                        paid("p2", "2026-06-20", "i2", "3450.00"),
                        paid("p3", "2026-06-21", "i4", "40.00"),
                        // of July: nothing of it is in June
                        invoice(BOOK, "acme", "i5", "2026-07-02", part("77.00", "2026-08-01")));
    }

    private static HttpResponse<String> ask(String query) {
        return server.get(
                "/v1/books/monthly/reports/month-end" + query,
                QueryRequest.MIN_POSITION,
                Long.toString(last));
    }

    private static JsonNode get(String query) {
        var answer = ask(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static String amount(JsonNode figures, String name) {
        return figures.at("/" + name + "/amount").asString();
    }

    @Test
    void theFiguresOfAMonthBesideTheOnesBefore() {
        JsonNode pack = get("?month=2026-06");
        assertThat(pack.get("ties").asBoolean()).isTrue();
        assertThat(pack.get("from").asString()).isEqualTo("2026-06-01");
        assertThat(pack.get("to").asString()).isEqualTo("2026-06-30");
        JsonNode usd = pack.at("/currencies/0");
        JsonNode june = usd.at("/months/0");
        assertThat(amount(june, "receivable")).isEqualTo("6340.00");
        assertThat(amount(june, "overdue")).isEqualTo("2750.00");
        assertThat(amount(june, "sales")).isEqualTo("3630.00");
        assertThat(amount(june, "cash")).isEqualTo("3490.00");
        assertThat(june.get("daysSales").asString()).isEqualTo("52.4");
        assertThat(june.get("bestDaysSales").asString()).isEqualTo("29.7");
        assertThat(june.get("daysDelinquent").asString()).isEqualTo("22.7");
        assertThat(june.get("daysSalesCountedBack").asString())
                .as("30 days of June, and 2,710 ÷ 6,200 of the 31 of May")
                .isEqualTo("43.6");
        assertThat(june.get("collected").asString()).isEqualTo("55.9");
        JsonNode may = usd.at("/months/1");
        assertThat(amount(may, "receivable")).isEqualTo("6200.00");
        assertThat(amount(may, "overdue")).isEqualTo("0.00");
        JsonNode yearAgo = usd.at("/months/2");
        assertThat(yearAgo.get("month").asString()).isEqualTo("2025-06");
        assertThat(amount(yearAgo, "receivable")).isEqualTo("9000.00");
        assertThat(yearAgo.get("daysSales").asString()).isEqualTo("30.0");
        assertThat(amount(usd.get("rollForward"), "opening")).isEqualTo("6200.00");
        assertThat(amount(usd.get("rollForward"), "closing")).isEqualTo("6340.00");
    }

    @Test
    void whoOwesMostComesFirst() {
        JsonNode top = get("?month=2026-06").at("/currencies/0/topOverdue");
        assertThat(top).hasSize(2);
        assertThat(top.get(0).get("account").asString()).isEqualTo("acme");
        assertThat(amount(top.get(0), "amount")).isEqualTo("2550.00");
        assertThat(top.get(0).get("oldestDueOn").asString()).isEqualTo("2026-05-31");
        assertThat(top.get(0).get("daysLate").asInt()).isEqualTo(30);
        assertThat(top.get(1).get("account").asString()).isEqualTo("north");
    }

    @Test
    void theLastWholeMonthUnlessAnotherIsNamed() {
        assertThat(get("?effectiveOn=2026-07-02").get("month").asString()).isEqualTo("2026-06");
        JsonNode july = get("?effectiveOn=2026-07-02&month=2026-07");
        assertThat(july.get("to").asString())
                .as("up to the date asked for")
                .isEqualTo("2026-07-02");
        assertThat(amount(july.at("/currencies/0/months/0"), "sales")).isEqualTo("77.00");
        assertThat(ask("?effectiveOn=2026-07-02&month=2026-08").statusCode()).isEqualTo(400);
        assertThat(ask("?month=June").statusCode()).isEqualTo(400);
    }

    @Test
    void thePackSaysTheSameAndIsTheSameAgain() throws Exception {
        byte[] pdf = pdf();
        try (PDDocument file = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Month-end report", "June 2026, until 30 June 2026")
                    .contains("All of it ties.", "6,340.00", "52.4 days", "55.9", "2,550.00")
                    .contains("(acme)");
        }
        assertThat(pdf()).isEqualTo(pdf);
        assertThat(ask("/pages?month=2026-06&format=HTML").body()).contains("<h1>Month-end report");
    }

    @Test
    void whoTakesOnlyPagesAsksForPages() {
        String path = "/v1/books/monthly/reports/month-end/pages?month=2026-06";
        assertThat(server.get(path, "Accept", "text/html").statusCode()).isEqualTo(406);
        assertThat(server.get(path + "&format=HTML", "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    private static byte[] pdf() throws IOException, InterruptedException {
        get("?month=2026-06"); // it has come so far
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            server.to(
                                            "/v1/books/monthly/reports/month-end/pages?month=2026-06",
                                            server.token())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
