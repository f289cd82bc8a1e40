package dev.countinghouse.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.embedded.Eventually;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.history.RandomHistory;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.QueryServer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

/**
 * The general ledger and the proofs over HTTP, fed from a real topic. The server is its own: gauges
 * and health are of all its books, and other tests spoil theirs.
 */
class ReconciliationApiTest {

    private static final BookId BOOK = new BookId("tied");
    private static final String PATH = "/v1/books/tied";
    private static final String ALL_TIME = "effectiveOn=2030-01-01";

    private static QueryServer server;
    private static List<EventEnvelope> events;

    @BeforeAll
    static void publish() {
        server = new QueryServer();
        events = new ArrayList<>();
        for (ArEvent event : RandomHistory.of(21, BOOK, 300)) events.add(server.record(event));
        events.forEach(server::publish);
        events.subList(100, 200).forEach(server::publish);
        awaited(PATH + "/accounts");
        awaited(PATH + "/journal");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static JsonNode awaited(String path) {
        return json(
                server.get(
                        path,
                        QueryRequest.MIN_POSITION,
                        Long.toString(events.getLast().position())));
    }

    /** Has the history compared, and gives what was found once it is done. */
    private static JsonNode history() {
        HttpResponse<String> begun = post(PATH + "/reconciliation/history");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String place = begun.headers().firstValue("Location").orElseThrow();
        Eventually.until(
                "the comparison is made",
                () -> !json(server.get(place)).get("state").asString().equals("RUNNING"));
        JsonNode check = json(server.get(place));
        assertThat(check.get("requestedBy").asString()).isEqualTo("ann");
        return check.get("report");
    }

    private static HttpResponse<String> post(String path) {
        return server.send(
                server.to(path, server.token()).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    private static JsonNode get(String path) {
        return json(server.get(PATH + path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static JdbcClient database() {
        return JdbcClient.create(server.bean("dataSource", DataSource.class));
    }

    private static Checks checks() {
        return server.bean("reconciliationChecks", Checks.class);
    }

    private static Health health() {
        return server.bean("reconciliationHealth", ReconciliationHealth.class).health();
    }

    /** Over all currencies: each has a gauge of its own. */
    private static double gauge(String view) {
        return server
                .bean("prometheusMeterRegistry", MeterRegistry.class)
                .get("countinghouse.reconciliation.difference")
                .tag("view", view)
                .gauges()
                .stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    @Test
    void everyViewTiesOnWhatCameThroughTheTopicSomeOfItTwice() {
        assertThat(get("/reconciliation/roll-forward?" + ALL_TIME).get("ties").asBoolean())
                .isTrue();
        assertThat(
                        get("/reconciliation/roll-forward?account=c-1&from=2025-03-01&to=2025-09-30")
                                .get("ties")
                                .asBoolean())
                .isTrue();
        assertThat(get("/reconciliation/control-account?" + ALL_TIME).get("ties").asBoolean())
                .isTrue();
        assertThat(get("/trial-balance?" + ALL_TIME).get("ties").asBoolean()).isTrue();
        JsonNode history = history();
        assertThat(history.get("ties").asBoolean()).as(history.toString()).isTrue();
        assertThat(history.get("events").asLong()).isEqualTo(events.size());
        assertThat(history.get("totalsCompared").asBoolean()).isTrue();
    }

    @Test
    void viewsBeginWithWhetherTheyTieAndByHowMuchNot() {
        for (String view :
                List.of(
                        "/reconciliation/roll-forward",
                        "/reconciliation/control-account",
                        "/trial-balance")) {
            assertThat(server.get(PATH + view).body())
                    .startsWith("{\"ties\":true,\"difference\":[");
        }
    }

    @Test
    void aCorruptedRowIsToldByEveryViewAndShowsInGaugesAndHealth() {
        EventEnvelope event =
                events.stream()
                        .filter(e -> e.event() instanceof InvoiceIssued)
                        .skip(5)
                        .findFirst()
                        .orElseThrow();
        String invoice = ((InvoiceIssued) event.event()).invoice().value();
        checks().lightly();
        checks().thoroughly();
        assertThat(gauge("control-account")).isZero();
        assertThat(health()).extracting(Health::getStatus).isEqualTo(Status.UP);

        addToEntry(event, 1);
        try {
            for (String view :
                    List.of(
                            "/reconciliation/roll-forward?from=2025-01-01&" + ALL_TIME,
                            "/reconciliation/control-account?" + ALL_TIME)) {
                JsonNode told = get(view);
                assertThat(told.get("ties").asBoolean()).as(view).isFalse();
                JsonNode first = told.get("events").get(0);
                assertThat(first.get("position").asLong()).isEqualTo(event.position());
                assertThat(first.get("item").asString()).isEqualTo(invoice);
            }
            JsonNode history = history();
            assertThat(history.get("ties").asBoolean()).isFalse();
            assertThat(history.get("first").get("position").asLong()).isEqualTo(event.position());
            assertThat(history.get("first").get("item").asString()).isEqualTo(invoice);
            assertThat(history.get("first").get("event").asString()).isEqualTo("ar.InvoiceIssued");
            assertThat(health()).extracting(Health::getStatus).isEqualTo(Status.DOWN);
        } finally {
            addToEntry(event, -1);
        }
        addToTotal(1);
        try {
            checks().lightly();
            assertThat(gauge("control-account")).isEqualTo(1);
            assertThat(gauge("roll-forward")).isEqualTo(1);
            assertThat(gauge("trial-balance")).isZero();
        } finally {
            addToTotal(-1);
        }
        checks().lightly();
        checks().thoroughly();
        assertThat(gauge("control-account")).isZero();
        assertThat(health()).extracting(Health::getStatus).isEqualTo(Status.UP);
    }

    private static void addToEntry(EventEnvelope event, int cents) {
        assertThat(
                        database()
                                .sql(
                                        """
                                        update entry
                                        set amount_minor = amount_minor + :cents
                                        where book = 'tied' and position = :position
                                        """)
                                .param("cents", cents)
                                .param("position", event.position())
                                .update())
                .isEqualTo(1);
    }

    private static void addToTotal(int cents) {
        database()
                .sql(
                        """
                        update account_total set open_minor = open_minor + :cents
                        where book = 'tied' and account = 'c-1'
                        """)
                .param("cents", cents)
                .update();
    }

    @Test
    void theJournalComesInPagesOrWholeAsCsv() {
        var paged = new ArrayList<String>();
        String cursor = "";
        for (int pages = 0; pages < 100; pages++) {
            JsonNode page = get("/journal?limit=75&to=2030-01-01" + cursor);
            for (JsonNode line : page.get("items")) paged.add(key(line));
            if (page.get("next") == null) break;
            cursor = "&cursor=" + page.get("next").asString();
        }
        List<String> csv =
                server.get(PATH + "/journal?to=2030-01-01", "Accept", "text/csv")
                        .body()
                        .lines()
                        .toList();
        assertThat(csv.getFirst())
                .isEqualTo(
                        "effectiveOn,position,line,event,recordedAt,ledgerAccount,name,account,"
                                + "itemKind,item,debit,credit,currency,detail,late");
        assertThat(paged)
                .doesNotHaveDuplicates()
                .isEqualTo(
                        csv.stream()
                                .skip(1)
                                .map(line -> line.split(","))
                                .map(cells -> cells[0] + "/" + cells[1] + "/" + cells[2])
                                .toList());
        assertThat((long) paged.size())
                .isEqualTo(
                        database()
                                .sql("select count(*) from journal_line where book = 'tied'")
                                .query(Long.class)
                                .single());
    }

    private static String key(JsonNode line) {
        return line.get("effectiveOn").asString()
                + "/"
                + line.get("position").asString()
                + "/"
                + line.get("line").asString();
    }

    @Test
    void theJournalIsFilteredByPeriodLedgerAccountAndCustomer() {
        JsonNode lines =
                get(
                        "/journal?from=2025-03-01&to=2025-08-31&ledgerAccount=1200&account=c-2&limit=1000");
        assertThat(lines.get("items")).isNotEmpty();
        for (JsonNode line : lines.get("items")) {
            assertThat(line.get("effectiveOn").asString()).isBetween("2025-03-01", "2025-08-31");
            assertThat(line.get("ledgerAccount").asString()).isEqualTo("1200");
            assertThat(line.get("name").asString()).isEqualTo("Accounts receivable");
            assertThat(line.get("account").asString()).isEqualTo("c-2");
            assertThat(line.has("debit")).isNotEqualTo(line.has("credit"));
        }
        long position = events.get(150).position();
        for (JsonNode line :
                get("/journal?to=2030-01-01&limit=1000&knownPosition=" + position).get("items")) {
            assertThat(line.get("position").asLong()).isLessThanOrEqualTo(position);
        }
    }

    @Test
    void theTrialBalanceHasEachAccountOnOneSide() {
        JsonNode balance = get("/trial-balance?" + ALL_TIME);
        assertThat(StreamSupport.stream(balance.get("accounts").spliterator(), false))
                .extracting(row -> row.get("ledgerAccount").asString())
                .contains("1000", "1200", "2100", "2200", "4000");
        for (JsonNode total : balance.get("totals")) {
            assertThat(total.get("debit")).isEqualTo(total.get("credit"));
        }
    }

    @Test
    void whatIsWrongWithARequestIsTold() {
        assertThat(server.get(PATH + "/reconciliation/roll-forward?account=nobody").statusCode())
                .isEqualTo(404);
        for (String path :
                List.of(
                        "/reconciliation/roll-forward?from=2026-02-01&to=2026-01-01",
                        "/reconciliation/roll-forward?from=2999-01-01",
                        "/reconciliation/roll-forward?account=%00",
                        "/reconciliation/control-account?knownPosition=x",
                        "/journal?from=2026-02-01&to=2026-01-01",
                        "/journal?ledgerAccount=%00",
                        "/journal?ledgerAccount=",
                        "/journal?account=%20",
                        "/journal?cursor=WyIyMDI2LTAxLTAxIiwiMSIsIngiXQ",
                        "/trial-balance?effectiveOn=noon")) {
            assertThat(server.get(PATH + path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void aBookThatIsNotThereIsUnknownAndDoesNotTie() {
        for (String view :
                List.of(
                        "/reconciliation/roll-forward",
                        "/reconciliation/control-account",
                        "/aging",
                        "/accounts",
                        "/journal",
                        "/trial-balance")) {
            HttpResponse<String> answer = server.get("/v1/books/mistyped" + view);
            assertThat(answer.statusCode()).as(view).isEqualTo(404);
            assertThat(QueryServer.json(answer).get("type").asString())
                    .isEqualTo("/problems/book-unknown");
        }
        assertThat(post("/v1/books/mistyped/reconciliation/history").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAnAuditorHasAHistoryCompared() {
        var reader =
                new Grant(
                        "rob",
                        Set.of(Permission.READ),
                        List.of("*"),
                        Map.of(),
                        Duration.ofHours(1));
        HttpResponse<String> answer =
                server.send(
                        server.to(PATH + "/reconciliation/history", server.token(reader))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
