package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/** What is open of some age: the items of an aging's buckets. */
final class OpenByAgeApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("ages");
    private static final String ON = "effectiveOn=2026-04-01";
    private static String known = "";

    @BeforeAll
    static void publish() {
        LocalDate received = LocalDate.parse("2026-03-10");
        long last =
                server.publish(
                        account(BOOK, "acme"),
                        account(BOOK, "zenith"),
                        invoice(BOOK, "acme", "late", "2026-01-01", part("100.00", "2026-01-31")),
                        invoice(BOOK, "acme", "fresh", "2026-03-20", part("7.00", "2026-04-19")),
                        invoice(
                                BOOK,
                                "zenith",
                                "parts",
                                "2026-02-01",
                                part("20.00", "2026-03-03"),
                                part("35.50", "2026-05-02")),
                        new PaymentPosted(
                                BOOK,
                                new PaymentId("cash"),
                                new AccountId("acme"),
                                usd("30.00"),
                                PaymentMethod.WIRE,
                                received,
                                received,
                                null,
                                null,
                                List.of()));
        known = Long.toString(last);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return server.get("/v1/books/ages/open-items" + path, headers);
    }

    private static JsonNode answer(String path) {
        HttpResponse<String> answer = get(path, QueryRequest.MIN_POSITION, known);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer).get("items");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                        | late parts cash fresh parts | 132.50
                    items=DEBTS                               | late parts fresh parts | 162.50
                    items=CREDITS                             | cash              | -30.00
                    maxAge=0                                  | fresh parts       | 42.50
                    minAge=1&maxAge=30                        | parts cash        | -10.00
                    minAge=1&maxAge=30&items=DEBTS            | parts             | 20.00
                    minAge=60&maxAge=60                       | late              | 100.00
                    minAge=61                                 | ''                | ''
                    basis=INVOICE_DATE&maxAge=30&items=DEBTS  | fresh             | 7.00
                    basis=INVOICE_DATE&minAge=59&maxAge=59    | parts parts       | 55.50
                    account=zenith                            | parts parts       | 55.50
                    account=nobody                            | ''                | ''
                    currency=CAD                              | ''                | ''
                    """)
    void filters(String filter, String items, String total) {
        String query = "?" + ON + (filter.isEmpty() ? "" : "&" + filter);
        assertThat(answer(query).valueStream().map(item -> item.get("item").asString()))
                .containsExactlyElementsOf(
                        items.isEmpty() ? List.of() : List.of(items.split(" ", -1)));
        JsonNode totals = answer("/totals" + query);
        if (total.isEmpty()) {
            assertThat(totals).isEmpty();
            return;
        }
        assertThat(totals).hasSize(1);
        assertThat(totals.at("/0/amount/amount").asString()).isEqualTo(total);
        assertThat(totals.at("/0/count").asInt()).isEqualTo(items.split(" ", -1).length);
    }

    @Test
    void refusesWhatIsNoAge() {
        for (String wrong : List.of("minAge=-1", "maxAge=x", "items=SOME", "minAge=5&maxAge=4")) {
            HttpResponse<String> answer = get("?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("invalid-request");
        }
    }

    @Test
    void comesAsCsvToo() {
        List<String> lines =
                get("?items=CREDITS&" + ON, "Accept", "text/csv", QueryRequest.MIN_POSITION, known)
                        .body()
                        .lines()
                        .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains("cash").contains("-30.00");
    }
}
