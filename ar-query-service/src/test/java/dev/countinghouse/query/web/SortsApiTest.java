package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.contract.quote.QuoteMade;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundRequested;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Each list comes sorted by each column that the document offers, either way, and page by page it
 * is the whole list.
 */
final class SortsApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("sorts");
    private static final String NEVER = "9999-12-31";
    private static String known = "";

    @BeforeAll
    static void publish() {
        long last =
                server.publish(
                        account(BOOK, "acme"),
                        account(BOOK, "zenith"),
                        account(BOOK, "mid"),
                        invoice(BOOK, "zenith", "i-9", "2026-01-10", part("40.00", "2026-02-28")),
                        invoice(
                                BOOK,
                                "acme",
                                "i-2",
                                "2026-01-20",
                                part("100.00", "2026-01-31"),
                                part("40.00", "2026-02-15")),
                        invoice(BOOK, "acme", "i-1", "2026-01-20", part("9.00", "2026-02-28")),
                        invoice(BOOK, "acme", "i-3", "2025-12-31", part("40.00", "2026-01-31")),
                        paid("p-2", "15.00", "2026-02-01", "2026-02-03"),
                        paid("p-1", "300.00", "2026-02-02", "2026-02-02"),
                        paid("p-3", "15.00", "2026-02-03", "2026-02-03"),
                        adjusted("a-1", "-5.00", "2026-02-10"),
                        adjusted("a-2", "-70.00", "2026-02-09"),
                        adjusted("a-3", "-5.00", "2026-02-09"),
                        refunded("r-1", "p-1", "30.00", "2026-02-12"),
                        refunded("r-2", "p-1", "20.00", "2026-02-12"),
                        refunded("r-3", "p-2", "5.00", "2026-02-11"),
                        disputed("d-1", "i-9", "40.00", "2026-02-20", "2026-03-30"),
                        disputed("d-2", "i-2", "8.00", "2026-02-18", null),
                        disputed("d-3", "i-1", "7.00", "2026-02-20", "2026-03-01"),
                        charged("c-2", "zenith", "SETUP", "2026-02-01"),
                        charged("c-1", "acme", "HOSTING", "2026-02-03"),
                        charged("c-3", "acme", "HOSTING", "2026-02-02"),
                        drafted("dr-2", "zenith", "9.00", "2026-02-28"),
                        drafted("dr-1", "acme", "40.00", "2026-03-01"),
                        drafted("dr-3", "acme", "9.00", "2026-02-27"),
                        quoted("q-2", "zenith", "9.00", "2026-05-31"),
                        quoted("q-1", "acme", "40.00", "2026-04-30"),
                        quoted("q-3", "acme", "9.00", "2026-06-30"));
        known = Long.toString(last);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static PaymentPosted paid(String id, String amount, String received, String on) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                new AccountId("acme"),
                usd(amount),
                PaymentMethod.WIRE,
                date(received),
                date(on),
                null,
                null,
                List.of());
    }

    private static ChargeEntered charged(String id, String account, String item, String on) {
        return new ChargeEntered(
                BOOK,
                new ChargeId(id),
                new AccountId(account),
                new ItemCode(item),
                "Work",
                BigDecimal.ONE,
                date(on),
                null,
                null,
                null,
                null,
                "ann");
    }

    private static DraftMade drafted(String id, String account, String net, String invoiceDate) {
        var line =
                new DraftLine(
                        new ChargeId("of-" + id),
                        new ItemCode("HOSTING"),
                        "Work",
                        BigDecimal.ONE,
                        new BigDecimal(net),
                        usd(net),
                        date("2026-02-01"),
                        List.of(),
                        null);
        return new DraftMade(
                BOOK,
                new DraftId(id),
                new AccountId(account),
                date(invoiceDate),
                List.of(line),
                null,
                null,
                null,
                null,
                "ann");
    }

    private static QuoteMade quoted(String id, String account, String amount, String until) {
        var line =
                new QuoteLine(
                        new ItemCode("HOSTING"),
                        "Work",
                        BigDecimal.ONE,
                        new BigDecimal(amount),
                        usd(amount));
        return new QuoteMade(
                BOOK,
                new QuoteId(id),
                new AccountId(account),
                List.of(line),
                date("2026-02-01"),
                date(until),
                null,
                "ann");
    }

    private static AdjustmentMade adjusted(String id, String amount, String on) {
        return new AdjustmentMade(
                BOOK,
                new AdjustmentId(id),
                new AccountId("acme"),
                null,
                AdjustmentKind.CREDIT_MEMO,
                usd(amount),
                usd(amount),
                "returned",
                date(on),
                DoneBy.alone("ann", date(on)));
    }

    private static RefundRequested refunded(String id, String payment, String amount, String on) {
        return new RefundRequested(
                BOOK,
                new RefundId(id),
                new CreditItem(new AccountId("acme"), new PaymentId(payment), null),
                usd(amount),
                "paid twice",
                "ann",
                date(on));
    }

    private static DisputeOpened disputed(
            String id, String invoice, String amount, String on, @Nullable String deadline) {
        return new DisputeOpened(
                BOOK,
                new DisputeId(id),
                new AccountId(invoice.equals("i-9") ? "zenith" : "acme"),
                new InvoiceId(invoice),
                null,
                DisputeKind.DISPUTE,
                ReasonCode.PRICE,
                null,
                usd(amount),
                deadline == null ? null : date(deadline),
                null,
                "ann",
                date(on));
    }

    /** Every list with every order that the document offers for it. */
    static Stream<String> sorts() {
        return StreamSupport.stream(
                        QueryServer.CONTRACT.document().get("paths").properties().spliterator(),
                        false)
                .filter(path -> !path.getKey().endsWith("/{item}"))
                .flatMap(
                        path ->
                                sorts(path.getValue().path("get").path("parameters"))
                                        .map(sort -> path.getKey() + "?sort=" + sort));
    }

    private static Stream<String> sorts(JsonNode parameters) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .filter(parameter -> parameter.path("name").asString("").equals("sort"))
                .flatMap(sort -> StreamSupport.stream(sort.at("/schema/enum").spliterator(), false))
                .map(JsonNode::asString);
    }

    private static HttpResponse<String> ask(String path) {
        return server.get(path, QueryRequest.MIN_POSITION, known);
    }

    private static String address(String list) {
        return list.replace("{book}", BOOK.value())
                .replace("{account}", "acme")
                .replace("{queue}", "disputes");
    }

    /** All of a list, so many rows a page. */
    private static List<JsonNode> all(String list, int page) {
        var rows = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            String path = list + "&effectiveOn=2026-03-31&limit=" + page + cursor;
            HttpResponse<String> answer =
                    ask(path.replaceFirst("&", list.contains("?") ? "&" : "?"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode told = QueryServer.json(answer);
            told.get("items").forEach(rows::add);
            String next = told.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return rows;
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void isWholeAndInOrder(String list) {
        String address = address(list);
        String sort = address.substring(address.indexOf('=') + 1);
        List<JsonNode> sorted = all(address, 1);
        assertThat(sorted)
                .hasSizeGreaterThanOrEqualTo(3)
                .containsExactlyInAnyOrderElementsOf(
                        all(address.substring(0, address.indexOf('?')), 1_000))
                .isSortedAccordingTo(order(sort));
    }

    private static Comparator<JsonNode> order(String sort) {
        if (sort.startsWith("-")) return order(sort.substring(1)).reversed();
        return (one, other) -> compare(one.get(sort), other.get(sort));
    }

    private static int compare(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one != null && one.has("amount") && other != null) {
            return amount(one).compareTo(amount(other));
        }
        return text(one).compareTo(text(other));
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.get("amount").asString());
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? NEVER : value.asString();
    }

    @Test
    void anotherOrderIsRefusedAndSoIsTheCursorOfOne() {
        String list = "/v1/books/sorts/invoices?limit=1&sort=";
        HttpResponse<String> refused = ask(list + "memo");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("must be one of invoiceDate, number, total");
        String next = QueryServer.json(ask(list + "total")).get("next").asString();
        assertThat(ask(list + "-total&cursor=" + next).statusCode()).isEqualTo(400);
        assertThat(ask(list + "total&cursor=" + next).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileComesInTheOrderAskedFor() {
        HttpResponse<String> file =
                server.get(
                        "/v1/books/sorts/payments?sort=-amount&effectiveOn=2026-03-31",
                        "Accept",
                        "text/csv",
                        QueryRequest.MIN_POSITION,
                        known);
        assertThat(file.body().lines().skip(1).map(line -> line.split(",", 2)[0]))
                .containsExactly("p-1", "p-3", "p-2");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("sort--amount");
    }
}
