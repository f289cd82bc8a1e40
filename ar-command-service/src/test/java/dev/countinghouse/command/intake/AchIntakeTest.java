package dev.countinghouse.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.intake.AchText.Entry;
import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Case B5, rows A7 and A8: files of the ACH, on the real service and a real database. */
class AchIntakeTest {

    private static final CommandServer server = CommandServer.shared();
    private static final String TRACE = "091000010000001";
    private static final String BACK = "021000020000007";

    private final String book;

    AchIntakeTest() {
        book = "ach-" + System.nanoTime();
        post("/accounts", account("nobody", "UNIDENTIFIED"));
        post("/accounts", account("acme", "CUSTOMER"));
        bank(true);
    }

    private static String account(String id, String kind) {
        return """
        {"account":"%s","name":"N","kind":"%s","currency":"USD",
         "terms":{"due":{"days":0}},"openedOn":"2018-01-01"}"""
                .formatted(id, kind);
    }

    private void bank(boolean achFiles) {
        post(
                "/settings/bank-accounts",
                """
                {"bank":"ops","name":"Operating","routing":"021000021","number":"9990001",
                 "currency":"USD","receipts":"nobody","achFiles":%s,"setOn":"2018-01-01"}"""
                        .formatted(achFiles));
    }

    private void post(String path, String body) {
        HttpResponse<String> answer = server.post("/v1/books/" + book + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void payment(String id, String account, String amount, String reference) {
        post(
                "/payments",
                """
                {"payment":"%s","account":"%s","amount":{"amount":"%s","currency":"USD"},
                 "method":"ACH","receivedOn":"2018-10-10","reference":"%s","another":true}"""
                        .formatted(id, account, amount, reference));
    }

    private JsonNode send(String file, String... more) {
        return answered(
                "/files?name=f.ach" + String.join("", more),
                file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private JsonNode renamed(String file) {
        return answered("/files?name=other.txt", file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private JsonNode answered(String path, byte[] content) {
        var answer =
                server.send(
                        server.to("/v1/books/" + book + path, server.token())
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(content))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return CommandServer.json(answer);
    }

    private List<JsonNode> events(String name) {
        return server.bean(EventLog.class).ofBook(new BookId(book), 0, 10_000).stream()
                .filter(event -> event.name().equals("ar." + name))
                .map(event -> EventJson.mapper().readTree(event.payload()))
                .toList();
    }

    private static String counts(JsonNode report) {
        return report.get("outcome").asString() + " " + report.get("counts");
    }

    private static AchText credits() {
        return new AchText("260309")
                .batch(
                        "PAYER CORP",
                        "CTX",
                        "069",
                        new Entry(
                                "22",
                                "9990001",
                                12_345,
                                "VENDOR 77",
                                "US",
                                TRACE,
                                AchText.information(1, "RMR*IV*INV-1**100.00\\"),
                                AchText.information(2, "RMR*IV*INV-2**23.45\\")),
                        new Entry("32", "9990001", 5_000, "", "US", "091000010000002"),
                        new Entry("23", "9990001", 0, "", "US", "091000010000003"),
                        new Entry("27", "9990001", 700, "", "US", "091000010000004"));
    }

    private static AchText back(String code, String reason, long cents, String identification) {
        return new AchText("181017")
                .batch(
                        "US",
                        "WEB",
                        "   ",
                        new Entry(
                                code,
                                "123456789",
                                cents,
                                identification,
                                "Paul Jones",
                                BACK,
                                AchText.returned(reason, TRACE)));
    }

    @Test
    void whatWasPaidIsPostedOnceWithItsAddenda() {
        JsonNode report = send(credits().toString());
        assertThat(counts(report))
                .as(report.toString())
                .isEqualTo("POSTED {\"POSTED\":2,\"PARKED\":1,\"REPORTED\":1}");
        assertThat(counts(renamed(credits().toString().replace("\n", "\r\n"))))
                .isEqualTo("POSTED {\"REPEATED\":2,\"PARKED\":1,\"REPORTED\":1}");
        assertThat(events("PaymentPosted"))
                .extracting(p -> p.at("/amount/amount").asString() + p.path("method").asString())
                .containsExactlyInAnyOrder("123.45ACH", "50.00ACH");
        assertThat(events("PaymentPosted"))
                .filteredOn(p -> p.path("reference").asString().equals(TRACE))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.path("receivedOn").asString()).isEqualTo("2026-03-10");
                            assertThat(p.path("account").asString()).isEqualTo("nobody");
                            assertThat(p.path("remittance").asString())
                                    .contains("PAYER CORP", "VENDOR 77", "INV-1", "23.45");
                        });
        assertThat(events("ActionRefused")).hasSize(1);
        String file = credits().toString();
        JsonNode other = send(file.replace("0000005000", "0000005001").replace("17345", "17346"));
        assertThat(counts(other))
                .as(other.toString())
                .isEqualTo("POSTED {\"REPEATED\":1,\"PARKED\":1,\"REPORTED\":1,\"REFUSED\":1}");
        assertThat(events("PaymentPosted")).hasSize(2);
    }

    @Test
    void aFileThatIsNotWholeOrOfNobodyIsRefusedWithItsSums() {
        JsonNode torn = send(credits().toString().replace("0000005000", "0000005001"));
        assertThat(torn.get("reason").asString()).isEqualTo("file-not-whole");
        assertThat(torn.get("findings").toString()).contains("credit-total", "173.46");
        JsonNode unknown = send(credits().toString().replace("9990001", "9990002"));
        assertThat(unknown.get("reason").asString()).isEqualTo("bank-account-unknown");
        bank(false);
        assertThat(counts(send(credits().toString()))).isEqualTo("REFUSED {}");
        assertThat(events("PaymentPosted")).isEmpty();
    }

    /** Money that both a statement and a file of the ACH tell of is there once. */
    @Test
    void aStatementPostsNoReceiptThatAnAchFilePosts() {
        String statement =
                """
                01,021000021,X,260310,0800,1,80,,2/
                02,X,021000021,1,260310,,USD,2/
                03,9990001,USD,010,10000,,,015,15000/
                16,142,5000,0,T1,C1,ach/
                49,30000,3/
                98,30000,1,5/
                99,30000,1,7/
                """;
        assertThat(counts(send(statement))).isEqualTo("POSTED {\"POSTED\":1}");
        String silent =
                """
                :20:S
                :25:9990001
                :28C:1
                :60F:C260310USD0,00
                :61:260310C10,00NTRFNONREF//B1
                :62F:C260310USD10,00
                """;
        assertThat(counts(send(silent))).isEqualTo("POSTED {\"POSTED\":1}");
        assertThat(events("PaymentPosted")).isEmpty();
        assertThat(events("BankLineRecorded")).hasSize(2);
        assertThat(counts(send(statement.replace("16,142", "16,195").replace("T1", "T2"))))
                .isEqualTo("POSTED {\"POSTED\":1}");
        assertThat(events("PaymentPosted")).hasSize(1);
    }

    @Test
    void aReturnedDebitTakesItsPaymentBackByTheRuleForItsCode() {
        post(
                "/settings/return-rules",
                """
                {"code":"R01","fee":{"amount":"25.00","currency":"USD"},"resubmittable":true,
                 "blocksMethod":true,"setOn":"2018-01-01"}""");
        payment("p", "acme", "123.54", TRACE);
        String file = back("26", "R01", 12_354, "acme").toString();
        JsonNode report = send(file);
        assertThat(counts(report)).as(report.toString()).isEqualTo("POSTED {\"POSTED\":1}");
        assertThat(report.at("/records/0/payment").asString()).isEqualTo("p");
        assertThat(counts(renamed(file))).isEqualTo("POSTED {\"REPEATED\":1}");
        assertThat(events("PaymentReversed"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.at("/returned/code").asString()).isEqualTo("R01");
                            assertThat(one.path("reason").asString())
                                    .isEqualTo("INSUFFICIENT_FUNDS");
                            assertThat(one.path("effectiveOn").asString()).isEqualTo("2018-10-17");
                        });
        assertThat(events("AdjustmentMade"))
                .singleElement()
                .satisfies(
                        fee -> assertThat(fee.at("/amount/amount").asString()).isEqualTo("25.00"));
        assertThat(events("AccountMethodBlocked")).hasSize(1);
    }

    @Test
    void aReturnFollowsThePaymentToWhereItsMoneyWasPosted() {
        payment("p", "nobody", "123.54", TRACE);
        post(
                "/payments/p/move",
                """
                {"parts":[{"payment":"q","account":"acme",
                 "amount":{"amount":"123.54","currency":"USD"}}],"reason":"theirs",
                 "effectiveOn":"2018-10-12"}""");
        JsonNode report = send(back("26", "R10", 12_354, "").toString());
        assertThat(report.at("/records/0/payment").asString()).isEqualTo("q");
        assertThat(events("PaymentReversed"))
                .extracting(one -> one.path("payment").asString() + one.path("reason").asString())
                .containsExactly("pMOVED", "qNOT_AUTHORIZED");
    }

    @Test
    void aReturnIsNeverGuessed() {
        payment("p", "acme", "123.54", "other");
        JsonNode report = send(back("26", "R01", 12_354, "acme").toString());
        assertThat(counts(report)).as(report.toString()).isEqualTo("POSTED {\"PARKED\":1}");
        assertThat(report.at("/records/0/detail").asString()).contains("it may be p of 123.54 USD");
        payment("q", "acme", "123.54", TRACE);
        payment("r", "nobody", "123.54", TRACE);
        JsonNode two = send(back("26", "R01", 12_354, "acme").toString());
        assertThat(two.at("/records/0/detail").asString()).contains("q of", "r of");
        JsonNode less = send(back("26", "R01", 12_300, "acme").toString());
        assertThat(less.at("/records/0/reason").asString()).isEqualTo("return-unmatched");
        assertThat(events("PaymentReversed")).isEmpty();
        JsonNode named = send(back("26", "R01", 12_354, "p").toString().replace(TRACE, BACK));
        assertThat(named.at("/records/0/payment").asString()).as(named.toString()).isEqualTo("p");
    }

    @Test
    void aReturnThatCameBeforeItsPaymentIsPostedWhenItIsThere() {
        JsonNode first = send(back("26", "R01", 12_354, "x y").toString());
        assertThat(counts(first)).isEqualTo("POSTED {\"PARKED\":1}");
        assertThat(events("ActionRefused"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("about").asString()).isEqualTo("nobody"));
        payment("p", "acme", "123.54", TRACE);
        JsonNode then =
                answered("/files/" + first.get("file").asString() + "/release", new byte[0]);
        assertThat(counts(then)).as(then.toString()).isEqualTo("POSTED {\"POSTED\":1}");
    }

    @Test
    void aReturnedCreditIsARefundThatFailed() {
        payment("p", "acme", "50.00", "other");
        String usd = "{\"amount\":\"45.65\",\"currency\":\"USD\"}";
        post(
                "/refunds",
                """
                {"refund":"f","payment":"p","amount":%s,"reason":"r","requestedOn":"2018-10-11"}"""
                        .formatted(usd));
        var approved =
                server.postAs(
                        "bob",
                        "/v1/books/" + book + "/refunds/f/approval",
                        "{\"approvedOn\":\"2018-10-11\"}");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(201);
        post(
                "/refunds/f/issue",
                "{\"method\":\"ACH\",\"reference\":\"%s\",\"issuedOn\":\"2018-10-12\"}"
                        .formatted(TRACE));
        String file = back("21", "R03", 4_565, "").toString();
        JsonNode report = send(file);
        assertThat(counts(report)).as(report.toString()).isEqualTo("POSTED {\"POSTED\":1}");
        assertThat(counts(send(file))).isEqualTo("POSTED {\"REPEATED\":1}");
        assertThat(events("RefundFailed")).hasSize(1);
        assertThat(events("PaymentReversed")).isEmpty();
    }

    @Test
    void aNotificationOfChangeWaitsForSomebody() {
        payment("p", "acme", "123.54", TRACE);
        String file =
                new AchText("181017")
                        .batch(
                                "US",
                                "COR",
                                "   ",
                                new Entry(
                                        "26",
                                        "123456789",
                                        0,
                                        "C-1",
                                        "Paul Jones",
                                        BACK,
                                        AchText.changed("C01", TRACE, "1918171614")))
                        .toString();
        assertThat(counts(send(file))).isEqualTo("POSTED {\"REPORTED\":1}");
        send(file);
        assertThat(events("ActionRefused"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.path("account").asString()).isEqualTo("acme");
                            assertThat(one.path("problem").asString()).isEqualTo("ach-change");
                            assertThat(one.path("detail").asString()).contains("C01", "1918171614");
                        });
    }

    @Test
    void aPreviewIsKeptAndPostedWhenSomebodyReleasesIt() {
        JsonNode preview = send(credits().toString(), "&mode=preview");
        assertThat(counts(preview))
                .isEqualTo("PREVIEWED {\"POSTED\":2,\"PARKED\":1,\"REPORTED\":1}");
        assertThat(events("PaymentPosted")).isEmpty();
        String file = preview.get("file").asString();
        assertThat(server.bean(Archive.class).get(new BookId(book), file)).isPresent();
        JsonNode tried = answered("/files/" + file + "/release?dryRun=true", new byte[0]);
        assertThat(tried.get("outcome").asString()).isEqualTo("TRIED");
        JsonNode released = answered("/files/" + file + "/release?name=f.ach", new byte[0]);
        assertThat(counts(released)).isEqualTo("POSTED {\"POSTED\":2,\"PARKED\":1,\"REPORTED\":1}");
        assertThat(released.get("name").asString()).isEqualTo("f.ach");
        assertThat(events("PaymentPosted")).hasSize(2);
        var odd = server.post("/v1/books/" + book + "/files/x/release?mode=post", "");
        assertThat(odd.statusCode()).isEqualTo(400);
    }

    /** The file of case B5: a returned debit and a returned credit are two things. */
    @Test
    void theSampleOfTheCaseIsPostedAsTheCaseSays() throws IOException {
        Path sample =
                Path.of(System.getProperty("countinghouse.root", "."))
                        .resolve("../shared/data/bank/moov-io+ach/return-WEB.ach");
        assumeTrue(Files.exists(sample), "no samples beside the checkout");
        payment("p", "acme", "123.54", "091400600000001");
        JsonNode report = answered("/files", Files.readAllBytes(sample));
        assertThat(counts(report))
                .as(report.toString())
                .isEqualTo("POSTED {\"POSTED\":1,\"PARKED\":1}");
        assertThat(report.at("/records/1/reason").asString()).isEqualTo("refund-unmatched");
        assertThat(events("PaymentReversed")).hasSize(1);
    }
}
