package dev.countinghouse.command.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Rows A10 and A11 of the field, on the real service and a real database. */
class DepositTest {

    private static final CommandServer server = CommandServer.shared();
    private static final String USD = "{\"amount\":\"%s\",\"currency\":\"USD\"}";

    private final String book = "deposits-" + System.nanoTime();

    DepositTest() {
        accepts("/accounts", account("acme", "CUSTOMER"));
        accepts("/accounts", account("birch", "CUSTOMER"));
        accepts("/accounts", account("nobody", "UNIDENTIFIED"));
        accepts(
                "/settings/bank-accounts",
                """
                {"bank":"ops","name":"Operating","number":"9990001","lockbox":"2025001",
                 "currency":"USD","receipts":"nobody","setOn":"2026-01-01"}""");
    }

    private static String account(String id, String kind) {
        return """
        {"account":"%s","name":"N","kind":"%s","currency":"USD",
         "terms":{"due":{"days":0}},"openedOn":"2026-01-01"}"""
                .formatted(id, kind);
    }

    private static String usd(String amount) {
        return USD.formatted(amount);
    }

    private HttpResponse<String> post(String path, String body) {
        return server.post("/v1/books/" + book + path, body);
    }

    private void accepts(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private JsonNode refuses(String reason, String path, String body) {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.body()).contains("/problems/" + reason);
        return CommandServer.json(answer);
    }

    private void opened(String deposit, String control) {
        accepts(
                "/deposits",
                """
                {"deposit":"%s","bank":"ops","kind":"CHECKS","control":%s,
                 "depositedOn":"2026-03-10"}"""
                        .formatted(deposit, usd(control)));
    }

    private void batch(String deposit, int number, String control, int count) {
        accepts(
                "/deposits/" + deposit + "/batches",
                "{\"batch\":%d,\"control\":%s,\"count\":%d}"
                        .formatted(number, usd(control), count));
    }

    private static String item(int batch, String account, String amount, String more) {
        return "{\"batch\":%d,\"account\":\"%s\",\"amount\":%s%s}"
                .formatted(batch, account, usd(amount), more);
    }

    private static String check(String number) {
        return ",\"reference\":\"%s\",\"routing\":\"091000019\",\"bankAccount\":\"1234567\""
                .formatted(number);
    }

    private List<JsonNode> events(String name) {
        return server.bean(EventLog.class).ofBook(new BookId(book), 0, 10_000).stream()
                .filter(event -> event.name().equals("ar." + name))
                .map(event -> EventJson.mapper().readTree(event.payload()))
                .toList();
    }

    /** Posted total = deposit total, to the cent, or nothing is posted. */
    @Test
    void isPostedOnlyWhenItemsComeToBatchesAndBatchesToTheControlTotal() {
        opened("d", "150.00");
        JsonNode empty = refuses("deposit-differs", "/deposits/d/posting", "{}");
        assertThat(empty.at("/expected/amount").asString()).isEqualTo("150.00");
        batch("d", 1, "100.00", 2);
        batch("d", 2, "50.00", 1);
        accepts("/deposits/d/items", item(1, "acme", "60.00", check("104")));
        accepts("/deposits/d/items", item(2, "birch", "50.00", ""));
        JsonNode less = refuses("deposit-differs", "/deposits/d/posting", "{}");
        assertThat(less.path("detail").asString() + less).contains("batch 1");
        assertThat(less.at("/offered/amount").asString()).isEqualTo("60.00");
        accepts("/deposits/d/items", item(1, "birch", "39.99", ",\"remittance\":\"INV-2\""));
        refuses("deposit-differs", "/deposits/d/posting", "{}");
        refuses("deposit-batch-full", "/deposits/d/items", item(1, "acme", "0.01", ""));
        accepts("/deposits/d/items/3/removal", "{\"reason\":\"mistyped\"}");
        accepts("/deposits/d/items", item(1, "birch", "40.00", ",\"remittance\":\"INV-2\""));
        assertThat(events("PaymentPosted")).isEmpty();
        accepts("/deposits/d/posting", "{}");
        accepts("/deposits/d/posting", "{}");
        assertThat(events("PaymentPosted"))
                .extracting(
                        p ->
                                "%s %s %s %s"
                                        .formatted(
                                                p.path("payment").asString(),
                                                p.path("account").asString(),
                                                p.at("/amount/amount").asString(),
                                                p.path("method").asString()))
                .containsExactly(
                        "deposit-d-1 acme 60.00 CHECK",
                        "deposit-d-2 birch 50.00 CHECK",
                        "deposit-d-4 birch 40.00 CHECK");
        assertThat(events("DepositPosted"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.at("/total/amount").asString()).isEqualTo("150.00");
                            assertThat(one.get("payments")).hasSize(3);
                        });
        refuses("deposit-ended", "/deposits/d/items", item(2, "acme", "1.00", ""));
    }

    @Test
    void aControlTotalThatWasWrongIsSetAnewWithAReason() {
        opened("d", "150.00");
        batch("d", 1, "60.00", 1);
        accepts("/deposits/d/items", item(1, "acme", "60.00", ""));
        accepts(
                "/deposits/d/control",
                "{\"control\":%s,\"reason\":\"counted again\"}".formatted(usd("60.00")));
        accepts("/deposits/d/posting", "{}");
        assertThat(events("DepositPosted").getFirst().at("/total/amount").asString())
                .isEqualTo("60.00");
    }

    /** Row A10: the same check comes once, whichever way, and the second is said to be which. */
    @Test
    void aCheckIsPresentedOnceAcrossChannels() throws Exception {
        opened("d", "100.00");
        batch("d", 1, "100.00", 2);
        accepts("/deposits/d/items", item(1, "acme", "60.00", check("104")));
        opened("remote", "60.00");
        batch("remote", 1, "60.00", 1);
        JsonNode again =
                refuses(
                        "check-presented",
                        "/deposits/remote/items",
                        item(1, "birch", "60.00", check("0104")));
        assertThat(again.path("deposit").asString()).isEqualTo("d");
        JsonNode report = lockbox("0000006000");
        assertThat(report.get("counts").toString()).isEqualTo("{\"PARKED\":1}");
        assertThat(report.at("/records/0/reason").asString()).isEqualTo("check-presented");
        accepts("/deposits/d/items/1/removal", "{\"reason\":\"not ours\"}");
        assertThat(lockbox("0000006000").get("counts").toString()).isEqualTo("{\"POSTED\":1}");
        assertThat(lockbox("0000006000").get("counts").toString()).isEqualTo("{\"REPEATED\":1}");
        JsonNode other =
                refuses(
                        "check-presented",
                        "/deposits/remote/items",
                        item(1, "birch", "60.00", check("104")));
        assertThat(other.path("payment").asString()).startsWith("lockbox-");
        accepts("/deposits/d/items", item(1, "acme", "61.00", check("104")));
    }

    @Test
    void twoWhoEnterOneCheckAtATimeAreNotBothRight() throws Exception {
        opened("d", "120.00");
        batch("d", 1, "60.00", 2);
        batch("d", 2, "60.00", 2);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> acme =
                    () ->
                            post("/deposits/d/items", item(1, "acme", "60.00", check("104")))
                                    .statusCode();
            Callable<Integer> birch =
                    () ->
                            post("/deposits/d/items", item(2, "birch", "60.00", check("104")))
                                    .statusCode();
            int recorded = 0;
            for (var sent : threads.invokeAll(List.of(acme, birch, acme, birch))) {
                if (sent.get() == 201) recorded++;
            }
            assertThat(recorded).isEqualTo(1);
        }
        assertThat(events("DepositItemEntered")).hasSize(1);
    }

    @Test
    void anItemWithTheReferenceOfAPaymentThatStandsIsRefused() {
        accepts(
                "/payments",
                """
                {"payment":"p","account":"acme","amount":%s,"method":"CHECK","reference":"104"}"""
                        .formatted(usd("60.00")));
        opened("d", "60.00");
        batch("d", 1, "60.00", 1);
        JsonNode taken =
                refuses(
                        "reference-posted",
                        "/deposits/d/items",
                        item(1, "acme", "60.00", ",\"reference\":\"104\""));
        assertThat(taken.path("payment").asString()).isEqualTo("p");
        accepts("/payments/p/reversal", "{\"reason\":\"POSTED_IN_ERROR\"}");
        accepts("/deposits/d/items", item(1, "acme", "60.00", ",\"reference\":\"104\""));
        accepts("/deposits/d/posting", "{}");
    }

    private static String wide(String record) {
        return record + " ".repeat(80 - record.length());
    }

    /** A lockbox of one check, number 104. */
    private JsonNode lockbox(String cents) {
        String file =
                String.join(
                        "\n",
                        wide("100DEST000001ORIG0000012603100930"),
                        wide("2DEST000001ORIG0000010000000000400080"),
                        wide("50010002025001260310DEST000001ORIG000001"),
                        wide("6001001" + cents + "0910000190001234567000000104PAYER ONE"),
                        wide("70010012025001260310001" + cents),
                        wide("80000002025001260310" + "0001" + cents),
                        wide("9000007"),
                        "");
        var answer =
                server.send(
                        server.to("/v1/books/" + book + "/files?name=box", server.token())
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofString(file))
                                .build());
        JsonNode report = CommandServer.json(answer);
        assertThat(report.path("outcome").asString()).as(answer.body()).isEqualTo("POSTED");
        return report;
    }
}
