package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.allocation;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.payment;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.query.subledger.Sample;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

/** The queries over HTTP, fed through the topic, on a small book whose answers are known. */
final class QueryApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final String BOOK = "/v1/books/north";

    /** The position after which the bounced payment was known. */
    private static long beforeTheBounce;

    private static long last;

    @BeforeAll
    static void publish() {
        beforeTheBounce =
                server.publish(
                        account("acme"),
                        account("zenith"),
                        invoice("acme", "inv-1", "100.00", "2026-01-01", "2026-01-31"),
                        invoice(
                                Sample.BOOK,
                                "acme",
                                "inv-2",
                                "2026-02-01",
                                part("40.00", "2026-03-01"),
                                part("60.00", "2026-04-01")),
                        invoice("zenith", "inv-3", "55.50", "2026-02-10", "2026-03-01"),
                        payment(
                                "acme",
                                "pay-1",
                                "120.00",
                                "2026-02-15",
                                allocation(1, "inv-1", "100.00")),
                        Sample.adjustment(
                                "acme",
                                "adj-1",
                                "inv-2",
                                AdjustmentKind.CREDIT_MEMO,
                                "-30.00",
                                "0.00",
                                "2026-02-20"),
                        new NoteAdded(
                                Sample.BOOK,
                                new NoteId("note-1"),
                                new AccountId("acme"),
                                new InvoiceId("inv-2"),
                                NoteKind.DISPUTE,
                                "=wrong price",
                                LocalDate.parse("2026-02-21")));
        last =
                server.publish(
                        new PaymentReversed(
                                Sample.BOOK,
                                new PaymentId("pay-1"),
                                new AccountId("acme"),
                                usd("120.00"),
                                ReversalReason.INSUFFICIENT_FUNDS,
                                null,
                                LocalDate.parse("2026-03-05"),
                                List.of(allocation(1, "inv-1", "100.00"))));
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer =
                server.get(BOOK + path, QueryRequest.MIN_POSITION, Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue(QueryRequest.POSITION)).isPresent();
        return QueryServer.json(answer);
    }

    private static String amount(JsonNode node, String field) {
        return node.get(field).get("amount").asString();
    }

    private static List<String> items(JsonNode page, String field) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get(field))
                .map(value -> value.isObject() ? value.get("amount").asString() : value.asString())
                .toList();
    }

    @Test
    void tellsWhatAnAccountOwesOnAnyDay() {
        JsonNode before = get("/accounts/acme?effectiveOn=2026-03-04");
        assertThat(amount(before, "open")).isEqualTo("70.00");
        assertThat(amount(before, "unapplied")).isEqualTo("20.00");
        assertThat(amount(before, "balance")).isEqualTo("50.00");
        assertThat(amount(before, "overdue")).isEqualTo("10.00");
        assertThat(before.get("oldestDueOn").asString()).isEqualTo("2026-03-01");
        assertThat(before.get("daysLate").asInt()).isEqualTo(3);

        JsonNode after = get("/accounts/acme?effectiveOn=2026-03-05");
        assertThat(amount(after, "open")).isEqualTo("170.00");
        assertThat(amount(after, "unapplied")).isEqualTo("0.00");
        assertThat(amount(after, "overdue")).isEqualTo("110.00");
        assertThat(after.get("oldestDueOn").asString()).isEqualTo("2026-01-31");
    }

    @Test
    void tellsWhatWasKnownThen() {
        HttpResponse<String> then =
                server.get(
                        BOOK
                                + "/accounts/acme?effectiveOn=2026-03-05&knownPosition="
                                + beforeTheBounce,
                        QueryRequest.MIN_POSITION,
                        Long.toString(last));
        assertThat(amount(QueryServer.json(then), "open")).isEqualTo("70.00");
        assertThat(then.headers().firstValue(QueryRequest.POSITION))
                .hasValue(Long.toString(beforeTheBounce));

        String time =
                dev.countinghouse.query.feed.Log.BEGINNING
                        .plusSeconds(beforeTheBounce)
                        .plusMillis(999)
                        .toString();
        assertThat(amount(get("/accounts/acme?effectiveOn=2026-03-05&knownTime=" + time), "open"))
                .isEqualTo("70.00");
    }

    @Test
    void listsWhatIsLateMostUrgentFirst() {
        JsonNode late = get("/overdue?effectiveOn=2026-03-10");
        assertThat(items(late, "item")).containsExactly("inv-1", "inv-3", "inv-2");
        assertThat(items(late, "daysLate")).containsExactly("38", "9", "9");
        assertThat(items(late, "open")).containsExactly("100.00", "55.50", "10.00");
        assertThat(items(get("/overdue?effectiveOn=2026-03-10&minDaysLate=10"), "item"))
                .containsExactly("inv-1");
        assertThat(items(get("/overdue?effectiveOn=2026-03-10&account=zenith"), "item"))
                .containsExactly("inv-3");
    }

    @Test
    void listsOpenItemsByInstallment() {
        JsonNode open = get("/accounts/acme/open-items?effectiveOn=2026-03-04");
        assertThat(items(open, "item")).containsExactly("pay-1", "inv-2", "inv-2");
        assertThat(items(open, "dueOn")).containsExactly("2026-02-15", "2026-03-01", "2026-04-01");
        assertThat(items(open, "open")).containsExactly("-20.00", "10.00", "60.00");
    }

    @Test
    void agesWhatWasOpenThenAndTies() {
        JsonNode aging = get("/aging?effectiveOn=2026-03-31");
        assertThat(aging.get("ties").asBoolean()).isTrue();
        assertThat(buckets(aging))
                .containsExactly("60.00", "65.50", "100.00", "0.00", "0.00", "0.00");
        assertThat(amount(aging.get("items").get(0), "control")).isEqualTo("225.50");

        JsonNode thirty = get("/aging?effectiveOn=2026-03-02&credits=SUMMARIZE&buckets=30");
        assertThat(buckets(thirty)).containsExactly("60.00", "65.50", "0.00");
        assertThat(amount(thirty.get("items").get(0), "credits")).isEqualTo("-20.00");
        assertThat(amount(thirty.get("items").get(0), "total")).isEqualTo("105.50");
        assertThat(buckets(get("/accounts/acme/aging?effectiveOn=2026-03-31&basis=INVOICE_DATE")))
                .as("58 and 89 days after the invoices' dates")
                .containsExactly("0.00", "70.00", "100.00", "0.00", "0.00");

        JsonNode accounts = get("/aging/accounts?effectiveOn=2026-03-31");
        assertThat(items(accounts, "account")).containsExactly("acme", "zenith");
        assertThat(items(accounts, "total")).containsExactly("170.00", "55.50");
    }

    private static List<String> buckets(JsonNode aging) {
        return StreamSupport.stream(aging.get("items").get(0).get("buckets").spliterator(), false)
                .map(money -> money.get("amount").asString())
                .toList();
    }

    @Test
    void putsDayThirtyIntoTheBucketThatEndsWithIt() {
        assertThat(buckets(get("/accounts/zenith/aging?effectiveOn=2026-03-31")).get(1))
                .isEqualTo("55.50");
        assertThat(buckets(get("/accounts/zenith/aging?effectiveOn=2026-04-01")).get(2))
                .isEqualTo("55.50");
        assertThat(buckets(get("/accounts/zenith/aging?effectiveOn=2026-03-01")).get(0))
                .isEqualTo("55.50");
    }

    @Test
    void tellsTheWholeStoryOfAnInvoice() {
        JsonNode invoice = get("/invoices/inv-1?effectiveOn=2026-03-31");
        assertThat(invoice.get("state").asString()).isEqualTo("OPEN");
        assertThat(amount(invoice, "open")).isEqualTo("100.00");
        JsonNode story = invoice.get("story");
        assertThat(story).hasSize(3);
        assertThat(story.get(1).get("name").asString()).isEqualTo("ar.PaymentPosted");
        assertThat(amount(story.get(1), "effect")).isEqualTo("-100.00");
        assertThat(amount(story.get(1), "after")).isEqualTo("0.00");
        assertThat(amount(story.get(2), "after")).isEqualTo("100.00");
        assertThat(story.get(2).get("event").get("reason").asString())
                .isEqualTo("INSUFFICIENT_FUNDS");

        assertThat(get("/invoices/inv-1?effectiveOn=2026-02-28").get("state").asString())
                .isEqualTo("SETTLED");
        JsonNode disputed = get("/invoices/inv-2?effectiveOn=2026-03-31");
        assertThat(items(disputed.get("story"))).contains("ar.NoteAdded", "ar.AdjustmentMade");
        assertThat(amount(disputed.get("installments").get(0), "open")).isEqualTo("10.00");
        assertThat(disputed.get("dueOn").asString()).isEqualTo("2026-03-01");
    }

    private static List<String> items(JsonNode story) {
        return StreamSupport.stream(story.spliterator(), false)
                .map(told -> told.get("name").asString())
                .toList();
    }

    @Test
    void tellsALongStoryInPages() {
        JsonNode whole = get("/invoices/inv-1?effectiveOn=2026-03-31");
        assertThat(whole.get("next")).isNull();
        JsonNode first = get("/invoices/inv-1?effectiveOn=2026-03-31&limit=2");
        JsonNode second = get("/invoices/inv-1?limit=2&cursor=" + first.get("next").asString());
        assertThat(second.get("next")).isNull();
        assertThat(first.get("story"))
                .containsExactly(whole.get("story").get(0), whole.get("story").get(1));
        assertThat(second.get("story")).containsExactly(whole.get("story").get(2));
        assertThat(second.get("open")).isEqualTo(whole.get("open"));

        JsonNode payment = get("/payments/pay-1?effectiveOn=2026-03-31&limit=1");
        JsonNode bounced = get("/payments/pay-1?cursor=" + payment.get("next").asString());
        assertThat(amount(bounced.get("story").get(0), "after")).isEqualTo("0.00");
    }

    @Test
    void tellsTheWholeStoryOfAPayment() {
        JsonNode payment = get("/payments/pay-1?effectiveOn=2026-03-31");
        assertThat(payment.get("state").asString()).isEqualTo("REVERSED");
        assertThat(payment.get("allocations").get(0).get("reversedOn").asString())
                .isEqualTo("2026-03-05");
        assertThat(amount(payment.get("story").get(0), "after")).isEqualTo("20.00");
        assertThat(amount(payment.get("story").get(1), "after")).isEqualTo("0.00");
        assertThat(get("/payments/pay-1?effectiveOn=2026-03-04").get("state").asString())
                .isEqualTo("UNAPPLIED");
    }

    @Test
    void givesAStatement() {
        JsonNode statement = get("/accounts/acme/activity?from=2026-02-01&to=2026-03-31");
        assertThat(amount(statement, "opening")).isEqualTo("100.00");
        assertThat(items(statement, "amount"))
                .containsExactly("100.00", "-120.00", "-30.00", "120.00");
        assertThat(items(statement, "balance"))
                .containsExactly("200.00", "80.00", "50.00", "170.00");
        assertThat(amount(statement, "closing")).isEqualTo("170.00");
    }

    @Test
    void filtersLists() {
        assertThat(items(get("/invoices?state=OPEN&effectiveOn=2026-03-04"), "invoice"))
                .containsExactly("inv-3", "inv-2");
        assertThat(items(get("/invoices?account=acme&to=2026-01-31"), "invoice"))
                .containsExactly("inv-1");
        assertThat(items(get("/invoices?number=N-inv-3"), "invoice")).containsExactly("inv-3");
        assertThat(items(get("/invoices?effectiveOn=2026-01-15"), "invoice"))
                .containsExactly("inv-1");
        assertThat(items(get("/payments?account=acme&state=REVERSED"), "payment"))
                .containsExactly("pay-1");
        assertThat(items(get("/accounts?kind=CUSTOMER&state=OPEN"), "account"))
                .containsExactly("acme", "zenith");
        assertThat(items(get("/accounts?state=CLOSED"), "account")).isEmpty();
    }

    @Test
    void pagesTellOneTruthWhateverHappensBetweenThem() {
        var book = new BookId("paged");
        var events = new ArrayList<ArEvent>();
        events.add(account(book, "a"));
        for (int n = 0; n < 7; n++) {
            events.add(
                    invoice(
                            book,
                            "a",
                            "i-" + n,
                            "2026-01-0" + (n + 1),
                            part("1.00", "2026-02-01")));
        }
        long known = server.publish(events);
        String path = "/v1/books/paged/invoices?limit=3&effectiveOn=2026-03-01";
        var seen = new ArrayList<String>();
        HttpResponse<String> page =
                server.get(path, QueryRequest.MIN_POSITION, Long.toString(known));
        for (int more = 0; more < 3; more++) {
            JsonNode body = QueryServer.json(page);
            seen.addAll(items(body, "invoice"));
            JsonNode next = body.get("next");
            if (next == null) break;
            long later =
                    server.publish(
                            invoice(
                                    book,
                                    "a",
                                    "late-" + more,
                                    "2026-01-01",
                                    part("1.00", "2026-02-01")));
            page =
                    server.get(
                            path + "&cursor=" + next.asString(),
                            QueryRequest.MIN_POSITION,
                            Long.toString(later));
        }
        assertThat(seen).containsExactly("i-6", "i-5", "i-4", "i-3", "i-2", "i-1", "i-0");
        assertThat(new HashSet<>(seen)).hasSize(7);
    }

    @Test
    void givesListsWholeAsCsv() {
        HttpResponse<String> csv =
                server.get(
                        BOOK + "/overdue?effectiveOn=2026-03-10",
                        "Accept",
                        "text/csv",
                        QueryRequest.MIN_POSITION,
                        Long.toString(last));
        assertThat(csv.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body().lines())
                .hasSize(4)
                .startsWith(
                        "account,accountName,kind,item,installment,number,datedOn,dueOn,amount,open,disputed,currency,daysLate",
                        "acme,Account acme,INVOICE,inv-1,1,N-inv-1,2026-01-01,2026-01-31,100.00,100.00,0.00,USD,38");
        for (String list :
                List.of(
                        "/accounts",
                        "/invoices",
                        "/payments",
                        "/aging/accounts",
                        "/journal",
                        "/trial-balance",
                        "/accounts/acme/open-items",
                        "/accounts/acme/activity?from=2026-01-01")) {
            assertThat(server.get(BOOK + list, "Accept", "text/csv").body().lines().count())
                    .as(list)
                    .isGreaterThan(1);
        }
        assertThat(server.get(BOOK + "/accounts", "Accept", "application/xml").statusCode())
                .isEqualTo(406);
    }

    @Test
    void aListThatFailsUnderWayIsAProblemAndNoPartOfAList() {
        var book = new BookId("broken");
        var events = new ArrayList<ArEvent>();
        events.add(account(book, "a"));
        for (int n = 0; n < 3_000; n++) {
            events.add(invoice(book, "a", "i-" + n, "2026-01-02", part("1.00", "2026-02-01")));
        }
        events.add(invoice(book, "a", "oldest", "2026-01-01", part("1.00", "2026-02-01")));
        long known = server.publish(events);
        String path = "/v1/books/broken/invoices";
        String[] headers = {"Accept", "text/csv", QueryRequest.MIN_POSITION, Long.toString(known)};
        HttpResponse<String> whole = server.get(path, headers);
        assertThat(whole.body().lines()).hasSize(3_002);
        assertThat(whole.headers().firstValue("AR-Count")).contains("3001");
        assertThat(whole.headers().firstValueAsLong("Content-Length"))
                .hasValue(whole.body().getBytes(StandardCharsets.UTF_8).length);
        int spoilt =
                JdbcClient.create(server.bean("dataSource", DataSource.class))
                        .sql(
                                """
                                update invoice set currency = '???'
                                where book = 'broken' and invoice = 'oldest'
                                """)
                        .update();
        assertThat(spoilt).isEqualTo(1);
        HttpResponse<String> failed = server.get(path, headers);
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.headers().firstValue("content-type").orElse(""))
                .isEqualTo("application/problem+json");
        assertThat(server.get("/v1/books/broken/invoices").statusCode()).isEqualTo(200);
    }

    @Test
    void waitsForThePositionThatTheCallerHasSeen() {
        EventEnvelope awaited = server.record(account("late"));
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(
                        () ->
                                server.get(
                                        BOOK + "/accounts/late",
                                        QueryRequest.MIN_POSITION,
                                        Long.toString(awaited.position())));
        server.publish(awaited);
        assertThat(answer.join().statusCode()).isEqualTo(200);

        HttpResponse<String> never = sendOnce(server, BOOK + "/accounts", "9000000000");
        assertThat(never.statusCode()).isEqualTo(503);
        assertThat(never.headers().firstValue("retry-after")).isPresent();
    }

    private static HttpResponse<String> sendOnce(QueryServer asked, String path, String position) {
        return asked.sendOnce(
                asked.to(path, asked.token()).header(QueryRequest.MIN_POSITION, position).build());
    }

    @Test
    void neverAnswersFromBeforeThePositionEvenIfTheTablesWentBack() {
        try (var own = new QueryServer()) {
            String position = Long.toString(own.publish(account("gone")));
            String path = BOOK + "/accounts/gone";
            assertThat(own.get(path, QueryRequest.MIN_POSITION, position).statusCode())
                    .isEqualTo(200);

            JdbcClient.create(own.bean("dataSource", DataSource.class))
                    .sql("update subledger_3.book_progress set position = 0")
                    .update();
            JdbcClient.create(own.bean("dataSource", DataSource.class))
                    .sql("update subledger_3.progress set position = 0")
                    .update();
            HttpResponse<String> tooEarly = sendOnce(own, path, position);
            assertThat(tooEarly.statusCode()).isEqualTo(503);
            assertThat(tooEarly.headers().firstValue("retry-after")).isPresent();
            assertThat(own.get(path).statusCode())
                    .as("who names no position is told what there is")
                    .isEqualTo(404);
        }
    }

    @Test
    void tellsEverythingWrongWithARequestAtOnce() {
        HttpResponse<String> refused =
                server.get(
                        BOOK
                                + "/overdue?effectiveOn=yesterday&minDaysLate=0&currency=XX"
                                + "&knownPosition=-1&knownTime=noon&limit=0&cursor=x&acount=acme",
                        QueryRequest.MIN_POSITION,
                        "soon");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(
                        StreamSupport.stream(
                                        QueryServer.json(refused).get("errors").spliterator(),
                                        false)
                                .map(error -> error.get("field").asString()))
                .contains(
                        "effectiveOn",
                        "minDaysLate",
                        "currency",
                        "knownPosition",
                        "knownTime",
                        "limit",
                        "cursor",
                        "acount",
                        "AR-Min-Position");
    }

    @Test
    void neverFailsOnNonsense() {
        for (String path :
                List.of(
                        "/accounts/%20",
                        "/accounts/nobody",
                        "/accounts/nobody/open-items",
                        "/accounts/nobody/aging",
                        "/accounts/nobody/activity",
                        "/invoices/none",
                        "/payments/none",
                        "/aging?buckets=",
                        "/aging?buckets=30,30",
                        "/aging?buckets=99999999999",
                        "/aging?basis=MOON",
                        "/accounts/acme/activity?from=2026-02-01&to=2026-01-01",
                        "/overdue?minDaysLate=99999999999",
                        "/overdue?minDaysLate=2147483647",
                        "/invoices?number=%00",
                        "/payments?reference=%00",
                        "/invoices?cursor=WyIyMDI2LTAxLTAxIiwiMSJd",
                        "/invoices?cursor=WyIyMDI2LTAxLTAxIiwiMSIsIngiXQ",
                        "/invoices?cursor=%F0%9F%92%A9",
                        "/invoices?cursor=WyIrOTk5OTk5OTk5LTEyLTMxIiwiMSIsIjIwMjYtMDEtMDEiLCJ4Il0",
                        "/overdue?cursor=WyIyMDI2LTAxLTAxIiwiMSIsIjIwMjYtMDEtMDEiLCI5IiwiYSIsImIiLCJcdTAwMDAiLCIxIl0",
                        "/invoices?cursor=W251bGwsWzFdXQ",
                        "/invoices?account=a&account=b",
                        "/accounts?knownPosition=9223372036854775807",
                        "/accounts?knownTime=+1000000000-12-31T23:59:59Z",
                        "/accounts?effectiveOn=9999-12-31")) {
            HttpResponse<String> answer = server.get(BOOK + path);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isLessThan(500);
        }
        assertThat(server.get("/v1/books/%2E%2E%2E/accounts").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsHowTheProjectionsDo() {
        get("/accounts");
        JsonNode projections = QueryServer.json(server.get("/v1/projections"));
        assertThat(items(projections, "name"))
                .contains("history", "journal", "registers", "subledger");
        assertThat(items(projections, "state")).containsOnly("FOLDING");
    }
}
