package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.BookId;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same request twice, at once, or after a restart: one event, and the same receipt. */
class IdempotencyTest {

    private static final int CALLERS = 32;

    private static final CommandServer server = new CommandServer();

    @AfterAll
    static void stop() {
        server.close();
    }

    private static final String PAYMENT =
            """
            {"account":"a","amount":{"amount":"10.00","currency":"USD"},"method":"CHECK",
             "receivedOn":"2026-02-01"}
            """;

    private static void account(String book) {
        server.post(
                "/v1/books/" + book + "/accounts",
                """
                {"account":"a","name":"N","kind":"CUSTOMER","currency":"USD",
                 "terms":{"due":{"days":30}},"openedOn":"2026-01-01"}
                """);
    }

    private static HttpResponse<String> pay(String book, String body, String... key) {
        return server.post("/v1/books/" + book + "/payments", body, key);
    }

    /** What was recorded once the book was open. */
    private static List<String> events(String book) {
        return server.bean(EventLog.class).ofBook(new BookId(book), 0, 1_000).stream()
                .map(StoredEvent::name)
                .filter(name -> !name.equals("ar.BookOpened"))
                .toList();
    }

    private static Set<String> atOnce(Callable<HttpResponse<String>> call) {
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) answers.add(callers.submit(call));
        }
        Set<String> bodies = new HashSet<>();
        for (var answer : answers) {
            try {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
                bodies.add(answer.get().body());
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return bodies;
    }

    @Test
    void aKeySentTwiceIsOnePayment() {
        account("twice");
        String first = pay("twice", PAYMENT, "Idempotency-Key", "k").body();
        assertThat(pay("twice", PAYMENT, "Idempotency-Key", "k").body()).isEqualTo(first);
        assertThat(events("twice")).containsExactly("ar.AccountOpened", "ar.PaymentPosted");
    }

    @Test
    void aKeySentByManyAtOnceIsOnePayment() {
        account("at-once");
        assertThat(atOnce(() -> pay("at-once", PAYMENT, "Idempotency-Key", "k"))).hasSize(1);
        assertThat(events("at-once")).containsExactly("ar.AccountOpened", "ar.PaymentPosted");
    }

    @Test
    void anIdSentByManyAtOnceIsOnePayment() {
        account("by-id");
        String named = PAYMENT.replaceFirst("\\{", "{\"payment\":\"p\",");
        assertThat(atOnce(() -> pay("by-id", named))).hasSize(1);
        assertThat(events("by-id")).containsExactly("ar.AccountOpened", "ar.PaymentPosted");
    }

    @Test
    void aReferenceSentByManyAtOnceIsOnePayment() {
        account("by-reference");
        String named = PAYMENT.replaceFirst("\\{", "{\"reference\":\"10448\",");
        assertThat(atOnce(() -> pay("by-reference", named))).hasSize(1);
        assertThat(events("by-reference")).containsExactly("ar.AccountOpened", "ar.PaymentPosted");
    }

    @Test
    void aKeyIsRememberedOverARestart() {
        account("restart");
        String first = pay("restart", PAYMENT, "Idempotency-Key", "k").body();
        server.restart();
        assertThat(pay("restart", PAYMENT, "Idempotency-Key", "k").body()).isEqualTo(first);
        assertThat(events("restart")).hasSize(2);
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        account("reused");
        pay("reused", PAYMENT, "Idempotency-Key", "k");
        var other = pay("reused", PAYMENT.replace("10.00", "11.00"), "Idempotency-Key", "k");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("/problems/idempotency-key-reused");
        assertThat(events("reused")).hasSize(2);
    }

    @Test
    void aKeyIsOneOfItsBook() {
        account("one");
        account("two");
        pay("one", PAYMENT, "Idempotency-Key", "k");
        pay("two", PAYMENT, "Idempotency-Key", "k");
        assertThat(events("two")).hasSize(2);
    }

    @Test
    void aRequestThatFindsEverythingDoneAnswersAsTheFirstDid() {
        account("done");
        String named = PAYMENT.replaceFirst("\\{", "{\"reference\":\"10448\",");
        String first = pay("done", named, "Idempotency-Key", "k").body();
        String again = pay("done", named, "Idempotency-Key", "other").body();
        assertThat(again).isEqualTo(first);
        assertThat(pay("done", named, "Idempotency-Key", "other").body()).isEqualTo(first);
    }

    /** Posted before, under a reference, so that the same again finds it done. */
    private static String posted(String book, String reference) {
        String named = PAYMENT.replaceFirst("\\{", "{\"reference\":\"" + reference + "\",");
        assertThat(pay(book, named).statusCode()).isEqualTo(201);
        return named;
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("/problems/idempotency-key-reused");
    }

    @Test
    void theKeyOfARequestThatFindsEverythingDoneIsItsOwnOverARestartToo() {
        account("kept");
        String done = posted("kept", "10448");
        String other = PAYMENT.replace("10.00", "11.00");
        String receipt = pay("kept", done, "Idempotency-Key", "k").body();
        refused(pay("kept", other, "Idempotency-Key", "k"));
        refused(pay("kept", posted("kept", "10449"), "Idempotency-Key", "k"));

        server.restart();
        refused(pay("kept", other, "Idempotency-Key", "k"));
        assertThat(pay("kept", done, "Idempotency-Key", "k").body()).isEqualTo(receipt);
        assertThat(events("kept"))
                .containsExactly("ar.AccountOpened", "ar.PaymentPosted", "ar.PaymentPosted");
    }

    @Test
    void aKeySentByManyAtOnceThatFindEverythingDoneIsOneRequest() {
        account("kept-at-once");
        String done = posted("kept-at-once", "10448");
        assertThat(atOnce(() -> pay("kept-at-once", done, "Idempotency-Key", "k"))).hasSize(1);
        assertThat(events("kept-at-once")).containsExactly("ar.AccountOpened", "ar.PaymentPosted");
    }

    /** One finds everything done, the other would be recorded; they meet in either order. */
    @Test
    void aKeySentByManyAtOnceForTwoRequestsIsThatOfOne() throws Exception {
        account("rivals");
        String done = posted("rivals", "10448");
        String fresh = PAYMENT.replace("10.00", "11.00");
        int recorded = events("rivals").size();
        for (int round = 0; round < 20; round++) {
            String key = "k" + round;
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < CALLERS; i++) {
                    String body = (i + round) % 2 == 0 ? done : fresh;
                    answers.add(callers.submit(() -> pay("rivals", body, "Idempotency-Key", key)));
                }
            }
            Set<String> receipts = new HashSet<>();
            int accepted = 0;
            for (var answer : answers) {
                if (answer.get().statusCode() == 201) {
                    receipts.add(answer.get().body());
                    accepted++;
                } else {
                    refused(answer.get());
                }
            }
            assertThat(receipts).hasSize(1);
            assertThat(accepted).isEqualTo(CALLERS / 2);
            boolean freshWon = pay("rivals", fresh, "Idempotency-Key", key).statusCode() == 201;
            if (freshWon) recorded++;
            assertThat(events("rivals")).hasSize(recorded);
        }
    }

    @Test
    void aRequestThatFoundEverythingDoneIsNotDecidedAgainWhenItNoLongerIs() {
        account("undone");
        String path = "/v1/books/undone/periods/2026-02/";
        server.post(path + "closure", "{}");
        String closed = server.post(path + "closure", "{}", "Idempotency-Key", "k").body();
        server.post(path + "reopening", "{\"reason\":\"late entry\"}");
        int recorded = events("undone").size();

        assertThat(server.post(path + "closure", "{}", "Idempotency-Key", "k").body())
                .isEqualTo(closed);
        assertThat(events("undone")).hasSize(recorded);
    }

    @Test
    void aProposalFoundDoneIsAnsweredAlikeAfterItsApproval() {
        account("approved");
        String body =
                """
                {"adjustment":"adj","account":"a","kind":"FEE","reason":"r",
                 "amount":{"amount":"500.00","currency":"USD"},"effectiveOn":"2026-02-01"}
                """;
        String path = "/v1/books/approved/adjustments";
        server.post(path, body);
        String found = server.post(path, body, "Idempotency-Key", "k").body();
        server.postAs("ben", path + "/adj/approval", "{}");
        assertThat(server.post(path, body, "Idempotency-Key", "k").body())
                .isEqualTo(found)
                .contains("\"status\":\"proposed\"");
    }

    @Test
    void aProposalRepeatedIsStillAProposal() {
        account("proposal");
        String body =
                """
                {"account":"a","kind":"FEE","amount":{"amount":"500.00","currency":"USD"},
                 "reason":"r","effectiveOn":"2026-02-01"}
                """;
        String path = "/v1/books/proposal/adjustments";
        String first = server.post(path, body, "Idempotency-Key", "k").body();
        assertThat(first).contains("\"status\":\"proposed\"");
        assertThat(server.post(path, body, "Idempotency-Key", "k").body()).isEqualTo(first);
    }

    @Test
    void severalEventsOfOneRequestAreRepeatedAsOne() {
        account("several");
        pay("several", PAYMENT.replaceFirst("\\{", "{\"payment\":\"p\","));
        String path = "/v1/books/several/payments/p/reversal";
        String body =
                """
                {"reason":"RETURNED","effectiveOn":"2026-02-03",
                 "fee":{"amount":{"amount":"25.00","currency":"USD"}}}
                """;
        Set<String> receipts = atOnce(() -> server.post(path, body, "Idempotency-Key", "k"));
        assertThat(receipts)
                .containsExactly("{\"id\":\"p\",\"position\":" + position("several") + "}");
        assertThat(events("several"))
                .containsExactly(
                        "ar.AccountOpened",
                        "ar.PaymentPosted",
                        "ar.PaymentReversed",
                        "ar.AdjustmentMade");
    }

    @Test
    void aFeeThatWaitsForApprovalIsChargedByTheSecondPersonOnly() {
        account("fee");
        pay("fee", PAYMENT.replaceFirst("\\{", "{\"payment\":\"p\","));
        String path = "/v1/books/fee/payments/p/reversal";
        String body =
                """
                {"reason":"RETURNED","effectiveOn":"2026-02-03",
                 "fee":{"adjustment":"f","amount":{"amount":"100.01","currency":"USD"}}}
                """;
        String receipt = server.post(path, body, "Idempotency-Key", "k").body();
        assertThat(receipt)
                .isEqualTo(
                        "{\"id\":\"p\",\"position\":%d,\"status\":\"proposed\"}"
                                .formatted(position("fee")));
        assertThat(server.post(path, body, "Idempotency-Key", "k").body()).isEqualTo(receipt);
        assertThat(server.post(path, body).body()).isEqualTo(receipt);

        var approval = "/v1/books/fee/adjustments/f/approval";
        assertThat(server.post(approval, "{}").body()).contains("/problems/same-person");
        assertThat(server.postAs("ben", approval, "{}").statusCode()).isEqualTo(201);
        assertThat(server.post(path, body).body()).isEqualTo(receipt);
        assertThat(events("fee"))
                .containsExactly(
                        "ar.AccountOpened",
                        "ar.PaymentPosted",
                        "ar.PaymentReversed",
                        "ar.AdjustmentProposed",
                        "ar.AdjustmentMade");
    }

    private static long position(String book) {
        return server.bean(EventLog.class).ofBook(new BookId(book), 0, 1_000).getLast().position();
    }

    @Test
    void whoDidItAndInWhichTraceIsRecorded() {
        account("metadata");
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        pay("metadata", PAYMENT, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        StoredEvent event =
                server.bean(EventLog.class).ofBook(new BookId("metadata"), 2, 1).getFirst();
        assertThat(new String(event.metadata(), StandardCharsets.UTF_8))
                .contains("\"actor\":\"ann\"")
                .contains("\"trace\":\"" + trace + "\"");
    }

    /** Two integrations that both begin with 1 must not block each other. */
    @Test
    void aKeyIsItsCallersOwn() {
        account("callers");
        String path = "/v1/books/callers/payments";
        String second = payment("x-2");
        String one = server.postAs("ann", path, payment("x-1"), "Idempotency-Key", "1").body();
        var two = server.postAs("bob", path, second, "Idempotency-Key", "1");
        assertThat(two.statusCode()).as(two.body()).isEqualTo(201);
        assertThat(two.body()).isNotEqualTo(one);
        assertThat(server.postAs("bob", path, second, "Idempotency-Key", "1").body())
                .isEqualTo(two.body());
        refused(server.postAs("bob", path, payment("x-1"), "Idempotency-Key", "1"));
    }

    private static String payment(String id) {
        return """
        {"payment":"%s","account":"a","amount":{"amount":"7.00","currency":"USD"},"method":"CASH","receivedOn":"2026-02-01"}
        """
                .formatted(id);
    }

    /** What was true already has a receipt also where nothing was ever recorded. */
    @Test
    void aBookThatNobodyOpenedIsUnknownHoweverOftenAKeyIsSent() {
        for (String reason : List.of("late invoice", "late invoice", "another")) {
            var answer = reopening(reason);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(answer.body()).contains("/problems/book-unknown");
        }
    }

    private static HttpResponse<String> reopening(String reason) {
        return server.exchange(
                server.to("/v1/books/no-book-at-all/periods/2026-03/reopening", server.token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k")
                        .POST(BodyPublishers.ofString("{\"reason\":\"" + reason + "\"}"))
                        .build());
    }
}
