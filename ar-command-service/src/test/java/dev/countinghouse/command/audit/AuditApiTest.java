package dev.countinghouse.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.EventJson;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The auditor's endpoints over real HTTP, on what real commands recorded. */
class AuditApiTest {

    private static final CommandServer server = CommandServer.shared();
    private static final String BOOK = "/v1/books/audited";

    @BeforeAll
    static void record() {
        post(
                "/accounts",
                """
                {"account":"a","name":"Ängström & Co","kind":"CUSTOMER","currency":"USD","terms":{"due":{"days":30}},"openedOn":"2026-01-01"}
                """);
        post("/invoices", invoice("i", "100.00"));
        post("/invoices", invoice("j", "50.00"));
        post(
                "/payments",
                """
                {"payment":"p","account":"a","amount":{"amount":"70.00","currency":"USD"},"method":"CHECK","receivedOn":"2026-02-01",
                 "allocations":[{"invoice":"i","amount":{"amount":"60.00","currency":"USD"}}]}
                """);
        post(
                "/payments/p/reversal",
                """
                {"reason":"INSUFFICIENT_FUNDS","effectiveOn":"2026-02-10"}
                """);
        post(
                "/notes",
                """
                {"note":"n","account":"a","invoice":"j","kind":"DISPUTE","text":"line one\\nline \\u2028 two"}
                """);
    }

    private static String invoice(String id, String price) {
        return """
        {"invoice":"%s","account":"a","currency":"USD","invoiceDate":"2026-01-15",
         "lines":[{"description":"work","quantity":"1","unitPrice":"%s"}]}
        """
                .formatted(id, price);
    }

    private static void post(String path, String body) {
        HttpResponse<String> answer = server.post(BOOK + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> get(String path) {
        return server.send(server.to(BOOK + path, server.token()).build());
    }

    private static List<StoredEvent> events(String query) {
        HttpResponse<String> answer = get("/events" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<StoredEvent> events = new ArrayList<>();
        AuditFileTest.file(answer.body().getBytes(StandardCharsets.UTF_8))
                .forEachRemaining(events::add);
        return events;
    }

    private static List<String> names(String query) {
        return events(query).stream().map(event -> event.name().substring(3)).toList();
    }

    @Test
    void whatItExportsVerifiesOfflineWithTheSameResult() {
        List<StoredEvent> events = events("");
        Verification offline = ChainVerifier.verify(events.iterator());
        assertThat(offline.fits()).isTrue();
        assertThat(offline.count()).isEqualTo(7);
        assertThat(get("/verification").body())
                .isEqualTo(EventJson.mapper().writeValueAsString(offline));
        JsonNode part = CommandServer.json(get("/verification?from=3&until=4"));
        assertThat(part.get("count").intValue()).isEqualTo(2);
        assertThat(part.get("fits").booleanValue()).isTrue();
    }

    @Test
    void streamsWhatIsAskedFor() {
        List<StoredEvent> all = events("");
        StoredEvent third = all.get(3);
        assertThat(events("?after=" + third.position())).hasSize(3);
        assertThat(events("?until=" + third.position())).hasSize(4);
        assertThat(events("?afterBookPosition=1&untilBookPosition=4")).hasSize(3);
        assertThat(events("?recordedFrom=" + third.recordedAt()))
                .hasSizeGreaterThanOrEqualTo(4)
                .noneMatch(event -> event.recordedAt().isBefore(third.recordedAt()));
        assertThat(events("?recordedUntil=" + third.recordedAt()))
                .noneMatch(event -> event.recordedAt().isAfter(third.recordedAt()));
        assertThat(names("?type=ar.NoteAdded&type=ar.PaymentPosted"))
                .containsExactly("PaymentPosted", "NoteAdded");
        assertThat(names("?concerns=invoice:i"))
                .containsExactly("InvoiceIssued", "PaymentPosted", "PaymentReversed");
        assertThat(names("?concerns=invoice:j")).containsExactly("InvoiceIssued", "NoteAdded");
        assertThat(names("?concerns=account:a")).hasSize(6);
        assertThat(names("?concerns=account:a&type=ar.InvoiceIssued&after=" + third.position()))
                .isEmpty();
    }

    @Test
    void aBookWithoutEventsIsAnEmptyStreamAndDoesNotVerify() {
        String empty = "/v1/books/never-used";
        var events = server.send(server.to(empty + "/events", server.token()).build());
        assertThat(events.statusCode()).isEqualTo(200);
        assertThat(events.body()).isEqualTo("{\"end\":{\"count\":0,\"position\":0}}\n");
        var verification = server.send(server.to(empty + "/verification", server.token()).build());
        assertThat(CommandServer.json(verification).get("fits").booleanValue()).isFalse();
        assertThat(CommandServer.json(verification).at("/misfit/difference").stringValue())
                .isEqualTo("EMPTY");
    }

    private static JsonNode replay(String query) {
        HttpResponse<String> answer = get("/replay?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return CommandServer.json(answer);
    }

    private static String amount(JsonNode replay, String name) {
        return replay.get(name).get("amount").stringValue();
    }

    @Test
    void explainsABalanceAsKnownThenAndEffectiveThen() {
        long paid = events("?type=ar.PaymentPosted").getFirst().position();
        JsonNode before = replay("account=a&position=" + (paid - 1) + "&effectiveOn=2026-02-28");
        assertThat(amount(before, "balance")).isEqualTo("150.00");
        JsonNode known = replay("account=a&position=" + paid + "&effectiveOn=2026-02-28");
        assertThat(amount(known, "balance")).isEqualTo("80.00");
        assertThat(amount(known, "open")).isEqualTo("90.00");
        assertThat(amount(known, "unapplied")).isEqualTo("10.00");
        assertThat(known.get("entries").size()).isEqualTo(3);
        JsonNode between = replay("account=a&effectiveOn=2026-02-05");
        assertThat(amount(between, "balance")).isEqualTo("80.00");
        JsonNode bounced = replay("account=a&effectiveOn=2026-02-10");
        assertThat(amount(bounced, "balance")).isEqualTo("150.00");
        assertThat(amount(replay("invoice=i&effectiveOn=2026-02-05"), "balance"))
                .isEqualTo("40.00");
        assertThat(amount(replay("payment=p&effectiveOn=2026-02-05"), "balance"))
                .isEqualTo("10.00");
        assertThat(amount(replay("payment=p&effectiveOn=2026-02-10"), "balance")).isEqualTo("0.00");
        var recorded = events("?type=ar.PaymentPosted").getFirst().recordedAt();
        assertThat(replay("invoice=i&recordedAt=" + recorded).get("entries").size()).isEqualTo(2);
    }

    @Test
    void knowsNothingOfWhatWasNotRecorded() {
        for (String subject : List.of("account", "invoice", "payment")) {
            var answer = get("/replay?" + subject + "=nobody");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("/problems/" + subject + "-unknown");
        }
        assertThat(get("/replay?account=a&position=0").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsEverythingThatIsWrongWithAQuestion() {
        var answer =
                get(
                        "/events?after=-1&until=x&recordedFrom=yesterday&type=Invoice&concerns=i"
                                + "&colour=red&after=3");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(CommandServer.json(answer).get("errors").findValuesAsString("field"))
                .contains("after", "until", "recordedFrom", "type", "concerns", "colour");
        for (String query :
                List.of(
                        "",
                        "?account=a&invoice=i",
                        "?account=",
                        "?account=a&position=1&recordedAt=2026-01-01T00:00:00Z",
                        "?account=a&effectiveOn=2026-02-30",
                        "?account=a&account=b",
                        "?account=" + URLEncoder.encode("a b", StandardCharsets.UTF_8))) {
            assertThat(get("/replay" + query).statusCode()).as(query).isEqualTo(400);
        }
        assertThat(get("/verification?from=a").statusCode()).isEqualTo(400);
        assertThat(get("/verification?from=60&until=10").statusCode()).isEqualTo(400);
    }

    @Test
    @Timeout(60)
    void answersToTheLargestNumberToo() {
        String most = Long.toString(Long.MAX_VALUE);
        String recorded = "&recordedFrom=2026-01-01T00:00:00Z";
        assertThat(events("?after=1&afterBookPosition=" + most)).isEmpty();
        assertThat(events("?afterBookPosition=" + most + recorded)).isEmpty();
        assertThat(events("?after=" + most)).isEmpty();
    }

    @Test
    void aReplaySaysHowManyEntriesItHasAndWhereItEnds() {
        JsonNode replay = replay("account=a&effectiveOn=2026-02-28");
        assertThat(replay.get("count").intValue()).isEqualTo(replay.get("entries").size());
        assertThat(replay.get("position").longValue())
                .isEqualTo(events("?concerns=account:a").getLast().position());
    }
}
