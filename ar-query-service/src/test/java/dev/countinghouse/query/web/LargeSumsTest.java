package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.embedded.Eventually;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.subledger.Subledger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Invoices of the largest amount that there can be, so many that an account and its book are owed
 * more minor units than 64 bits count (9.2 × 10^18): nobody can be kept from issuing them one after
 * the other, and every sum goes on being told.
 */
final class LargeSumsTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("large");
    private static final String LARGEST = "10000000000000.00";
    private static final int OF_WHALE = 9_500;
    private static final int OF_OTHERS = 500;
    private static final String WHALE_OWES = "95000000000000000.00";
    private static final String ALL_OWE = "100000000000000000.00";

    /** When all but the last 2,100 events were known: the first is not an invoice. */
    private static final String THEN_OWED = "84000000000000000.00";

    private static String known = "";

    private static List<ArEvent> events() {
        List<ArEvent> events = new ArrayList<>();
        events.add(account(BOOK, "whale"));
        for (int i = 0; i < OF_WHALE; i++) events.add(largest("whale", i));
        for (int i = 0; i < OF_OTHERS; i++) {
            events.add(account(BOOK, "c-" + i));
            events.add(largest("c-" + i, OF_WHALE + i));
        }
        return events;
    }

    private static ArEvent largest(String account, int number) {
        return invoice(BOOK, account, "inv-" + number, "2026-03-01", part(LARGEST, "2026-03-31"));
    }

    @BeforeAll
    static void publish() {
        known = Long.toString(server.publish(events()));
        Eventually.until(
                "all of it is folded",
                () -> send("/aging").statusCode() == 200 && send("/journal").statusCode() == 200);
    }

    private static HttpResponse<String> send(String path) {
        return server.get("/v1/books/large" + path, QueryRequest.MIN_POSITION, known);
    }

    private static JsonNode get(String path) {
        var answer = send(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static String amount(JsonNode answer, String place) {
        return answer.at(place + "/amount").asString();
    }

    @Test
    void anAccountAndABookAreOwedMoreThan64Bits() {
        assertThat(new BigDecimal(WHALE_OWES).movePointRight(2))
                .isGreaterThan(BigDecimal.valueOf(Long.MAX_VALUE));
        JsonNode whale = get("/accounts/whale?effectiveOn=2026-04-30");
        assertThat(amount(whale, "/balance")).isEqualTo(WHALE_OWES);
        assertThat(amount(whale, "/overdue")).isEqualTo(WHALE_OWES);
        assertThat(
                        amount(
                                get("/accounts/whale/activity?from=2026-03-01&to=2026-03-31"),
                                "/closing"))
                .isEqualTo(WHALE_OWES);
        assertThat(amount(get("/overdue/totals?effectiveOn=2026-04-30"), "/items/0/amount"))
                .isEqualTo(ALL_OWE);
    }

    @Test
    void agingTiesNowAndThen() {
        JsonNode now = get("/aging?effectiveOn=2026-04-30");
        assertThat(amount(now, "/items/0/total")).isEqualTo(ALL_OWE);
        assertThat(now.get("ties").asBoolean()).isTrue();
        long before = Long.parseLong(known) - 2_100;
        JsonNode then = get("/aging?effectiveOn=2026-04-30&knownPosition=" + before);
        assertThat(amount(then, "/items/0/total")).as("8,400 invoices").isEqualTo(THEN_OWED);
        assertThat(then.get("ties").asBoolean()).isTrue();
        assertThat(
                        amount(
                                get("/aging/accounts?effectiveOn=2026-04-30&limit=600"),
                                "/items/500/total"))
                .isEqualTo(WHALE_OWES);
    }

    @Test
    void theLedgerBalancesAndReconciles() {
        JsonNode balance = get("/trial-balance?effectiveOn=2026-03-31");
        assertThat(balance.get("ties").asBoolean()).isTrue();
        assertThat(amount(balance, "/totals/0/debits")).isEqualTo(ALL_OWE);
        JsonNode control = get("/reconciliation/control-account?effectiveOn=2026-03-31");
        assertThat(control.get("ties").asBoolean()).isTrue();
        JsonNode forward =
                get("/reconciliation/roll-forward?from=2026-03-01&effectiveOn=2026-03-31");
        assertThat(forward.get("ties").asBoolean()).isTrue();
        assertThat(amount(forward, "/currencies/0/closing")).isEqualTo(ALL_OWE);
    }

    @Test
    void theHistoryIsComparedToTheEnd() {
        var begun =
                server.send(
                        server.to("/v1/books/large/reconciliation/history", server.token())
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String place = begun.headers().firstValue("Location").orElseThrow();
        Eventually.until(
                "the comparison is made",
                () ->
                        !QueryServer.json(server.get(place))
                                .get("state")
                                .asString()
                                .equals("RUNNING"));
        JsonNode report = QueryServer.json(server.get(place)).get("report");
        assertThat(report.get("ties").asBoolean()).as(report.toString()).isTrue();
    }

    @Test
    void tablesAreMadeAnew() {
        try (Folded filled = Folded.incomplete(new Subledger())) {
            filled.fold(events());
            filled.complete();
            var db = JdbcClient.create(filled.database());
            assertThat(
                            db.sql("select sum(open_minor) from open_day")
                                    .query(BigDecimal.class)
                                    .single())
                    .isEqualByComparingTo(new BigDecimal(ALL_OWE).movePointRight(2));
            assertThat(
                            db.sql("select max(open_minor) from account_total")
                                    .query(BigDecimal.class)
                                    .single())
                    .isEqualByComparingTo(new BigDecimal(WHALE_OWES).movePointRight(2));
        }
    }
}
