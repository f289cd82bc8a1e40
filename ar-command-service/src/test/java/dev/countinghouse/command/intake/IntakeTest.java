package dev.countinghouse.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Rows A8 and C1 of the field, on the real service and a real database. */
class IntakeTest {

    private static final CommandServer server = CommandServer.shared();

    /** Two receipts, the same in everything but their number, and what the bank takes. */
    private static final String MT940 =
            """
            :20:STARTUMS
            :25:37040044/0532013000
            :28C:00041/001
            :60F:C260309EUR1000,00
            :61:2603100310C84,00NTRFNONREF//B-1
            :86:166?20invoice 7?21thanks?32ACME LTD
            :61:2603100310C50,00NTRFNONREF
            :86:a gift
            :61:2603100310C50,00NTRFNONREF
            :86:a gift
            :61:2603110311D5,00NCHGNONREF//B-2
            :86:fee
            :62F:C260311EUR1179,00
            """;

    private static void bank(String book, boolean posts) {
        server.post(
                "/v1/books/" + book + "/accounts",
                """
                {"account":"nobody","name":"Nobody","kind":"UNIDENTIFIED","currency":"EUR",
                 "terms":{"due":{"days":0}},"openedOn":"2026-01-01"}""");
        server.post(
                "/v1/books/" + book + "/settings/bank-accounts",
                """
                {"bank":"giro","name":"Giro","routing":"37040044","number":"0532013000",
                 "currency":"EUR"%s,"setOn":"2026-01-01"}"""
                        .formatted(posts ? ",\"receipts\":\"nobody\"" : ""));
    }

    private static JsonNode send(String book, String name, String file, String... more) {
        var answer =
                server.send(
                        server.to(
                                        "/v1/books/%s/files?name=%s%s"
                                                .formatted(book, name, String.join("", more)),
                                        server.token())
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofString(file))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return CommandServer.json(answer);
    }

    private static List<JsonNode> events(String book, String name) {
        return server.bean(EventLog.class).ofBook(new BookId(book), 0, 10_000).stream()
                .filter(event -> event.name().equals("ar." + name))
                .map(event -> EventJson.mapper().readTree(event.payload()))
                .toList();
    }

    private static String counts(JsonNode report) {
        return report.get("outcome").asString() + " " + report.get("counts");
    }

    @Test
    void postsEveryReceiptOfAStatementOnceAndSaysWhereItCameFrom() {
        bank("in-posts", true);
        JsonNode report = send("in-posts", "41.sta", MT940);
        assertThat(counts(report)).isEqualTo("POSTED {\"POSTED\":4}");
        List<JsonNode> payments = events("in-posts", "PaymentPosted");
        assertThat(payments)
                .extracting(payment -> payment.at("/amount/amount").asString())
                .containsExactlyInAnyOrder("84.00", "50.00", "50.00");
        assertThat(payments).allMatch(p -> p.path("account").asString().equals("nobody"));
        assertThat(payments).anyMatch(p -> p.path("remittance").asString("").contains("invoice 7"));
        List<JsonNode> lines = events("in-posts", "BankLineRecorded");
        assertThat(lines)
                .extracting(line -> line.at("/line/kind").asString() + line.has("payment"))
                .containsExactlyInAnyOrder("RECEIPTtrue", "RECEIPTtrue", "RECEIPTtrue", "FEEfalse");
        assertThat(events("in-posts", "BankStatementReceived"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.at("/closing/amount").asString()).isEqualTo("1179.00");
                            assertThat(one.get("file")).isEqualTo(report.get("file"));
                        });
        String file = report.get("file").asString();
        assertThat(server.bean(Archive.class).get(new BookId("in-posts"), file))
                .contains(MT940.getBytes(StandardCharsets.UTF_8));
        assertThat(
                        server.bean(EventLog.class).ofBook(new BookId("in-posts"), 0, 100).stream()
                                .filter(event -> event.name().equals("ar.PaymentPosted"))
                                .map(event -> EventJson.mapper().readTree(event.metadata()))
                                .map(metadata -> metadata.path("source").asString("")))
                .containsExactlyInAnyOrder(file + ":5", file + ":7", file + ":9");
    }

    @Test
    void postsNothingTwiceHoweverTheFileComesAgain() throws Exception {
        bank("in-again", true);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<JsonNode> once = () -> send("in-again", "a.sta", MT940);
            for (var sent : threads.invokeAll(List.of(once, once, once, once))) {
                assertThat(sent.get().get("outcome").asString()).isEqualTo("POSTED");
            }
        }
        assertThat(counts(send("in-again", "renamed.sta", MT940)))
                .isEqualTo("POSTED {\"REPEATED\":4}");
        String regenerated = MT940.replace("STARTUMS", "REGENERATED").replace("\n", "\r\n");
        assertThat(counts(send("in-again", "b.sta", regenerated)))
                .isEqualTo("POSTED {\"REPEATED\":4}");
        String overlapping =
                MT940.replace("C260309EUR1000,00", "C260309EUR916,00")
                        .replace(
                                ":61:2603100310C84,00",
                                ":61:2603090309C84,00NTRFNONREF//B-0\n:86:before\n"
                                        + ":61:2603100310C84,00");
        assertThat(counts(send("in-again", "overlap.sta", overlapping)))
                .isEqualTo("POSTED {\"POSTED\":1,\"REPEATED\":4}");
        assertThat(events("in-again", "PaymentPosted")).hasSize(4);
        assertThat(events("in-again", "BankLineRecorded")).hasSize(5);
        assertThat(events("in-again", "BankStatementReceived")).hasSize(2);
    }

    @Test
    void leavesToAPersonWhatTheBankSaysOtherwiseThanBefore() {
        bank("in-other", true);
        send("in-other", "41.sta", MT940);
        String other = MT940.replace("C84,00", "C81,00").replace("EUR1179,00", "EUR1176,00");
        JsonNode report = send("in-other", "41b.sta", other);
        assertThat(counts(report)).isEqualTo("POSTED {\"REPEATED\":3,\"REFUSED\":1}");
        JsonNode refused = report.get("records").get(0);
        assertThat(refused.get("reason").asString()).isEqualTo("line-differs");
        assertThat(refused.get("line").asInt()).isEqualTo(5);
        assertThat(events("in-other", "ActionRefused"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.get("kind").asString()).isEqualTo("bank-line");
                            assertThat(one.at("/amount/amount").asString()).isEqualTo("81.00");
                        });
        send("in-other", "41b.sta", other);
        assertThat(events("in-other", "ActionRefused")).hasSize(1);
        assertThat(events("in-other", "PaymentPosted")).hasSize(3);
    }

    @Test
    void parksAReceiptThatCannotBePostedAndPostsItWhenItCan() {
        bank("in-parked", true);
        server.post("/v1/books/in-parked/periods/2026-03/closure", "{}");
        JsonNode parked = send("in-parked", "41.sta", MT940);
        assertThat(counts(parked)).isEqualTo("POSTED {\"POSTED\":1,\"PARKED\":3}");
        assertThat(parked.get("records").get(0).get("reason").asString())
                .isEqualTo("period-closed");
        assertThat(events("in-parked", "BankLineRecorded")).hasSize(4);
        assertThat(events("in-parked", "ActionRefused")).hasSize(3);
        server.post("/v1/books/in-parked/periods/2026-03/reopening", "{\"reason\":\"late\"}");
        assertThat(counts(send("in-parked", "41.sta", MT940)))
                .isEqualTo("POSTED {\"POSTED\":3,\"REPEATED\":1}");
        assertThat(events("in-parked", "PaymentPosted")).hasSize(3);
        assertThat(events("in-parked", "BankLineMatched")).hasSize(3);
    }

    @Test
    void refusesAFileWholeThatIsNotWhole() {
        bank("in-whole", true);
        JsonNode report = send("in-whole", "x.sta", MT940.replace("EUR1179,00", "EUR1179,01"));
        assertThat(counts(report)).isEqualTo("REFUSED {}");
        assertThat(report.get("reason").asString()).isEqualTo("file-not-whole");
        assertThat(report.get("findings").toString()).contains("0.01 off");
        assertThat(counts(send("in-whole", "x", "what is this"))).startsWith("REFUSED");
        assertThat(counts(send("in-whole", "x", ""))).startsWith("REFUSED");
        JsonNode unknown = send("in-whole", "x.sta", MT940.replace("0532013000", "0532013001"));
        assertThat(unknown.get("reason").asString()).isEqualTo("bank-account-unknown");
        assertThat(unknown.get("detail").asString()).contains("0532013001");
        JsonNode currency = send("in-whole", "x.sta", MT940.replace("EUR", "USD"));
        assertThat(currency.get("reason").asString()).isEqualTo("file-not-whole");
        assertThat(currency.get("detail").asString()).contains("USD");
        assertThat(events("in-whole", "BankLineRecorded")).isEmpty();
        String file = report.get("file").asString();
        assertThat(server.bean(Archive.class).get(new BookId("in-whole"), file)).isPresent();
    }

    @Test
    void triesAFileWithoutATrace() {
        bank("in-tried", true);
        JsonNode report = send("in-tried", "41.sta", MT940, "&dryRun=true");
        assertThat(counts(report)).isEqualTo("TRIED {\"POSTED\":4}");
        assertThat(events("in-tried", "BankLineRecorded")).isEmpty();
        String file = report.get("file").asString();
        assertThat(server.bean(Archive.class).get(new BookId("in-tried"), file)).isEmpty();
    }

    @Test
    void postsNothingWhereLinesAreOnlyHeldAgainstPayments() {
        bank("in-held", false);
        assertThat(counts(send("in-held", "41.sta", MT940))).isEqualTo("POSTED {\"POSTED\":4}");
        assertThat(events("in-held", "PaymentPosted")).isEmpty();
        assertThat(events("in-held", "BankLineRecorded")).hasSize(4);
    }

    /** Case B2: what the bank moved is what the details and its charges come to. */
    @Test
    void readsTheDetailsOfACamtEntry() {
        bank("in-camt", true);
        String entry =
                """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>%s</Cd></Sts>
                <BookgDt><Dt>2026-03-10</Dt></BookgDt><ValDt><Dt>2026-03-10</Dt></ValDt>
                <AcctSvcrRef>%s</AcctSvcrRef>%s</Ntry>""";
        String detail =
                "<TxDtls><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                        + "<RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>";
        String details =
                "<NtryDtls>"
                        + detail.formatted("329.56", "invoice 8")
                        + detail.formatted("100.00", "invoice 9")
                        + "</NtryDtls>";
        String file =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>m</MsgId></GrpHdr><Stmt><Id>s</Id>
                <Acct><Id><Othr><Id>0532013000</Id></Othr></Id><Ccy>EUR</Ccy></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">149.87</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-10</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">574.43</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-10</Dt></Dt></Bal>
                """
                        + entry.formatted("429.56", "CRDT", "BOOK", "E1", details)
                        + entry.formatted("5.00", "DBIT", "BOOK", "E2", "")
                        + entry.formatted("7.00", "CRDT", "PDNG", "E3", "")
                        + "</Stmt></BkToCstmrStmt></Document>";
        JsonNode report = send("in-camt", "53.xml", file);
        assertThat(counts(report)).as(report.toString()).isEqualTo("POSTED {\"POSTED\":3}");
        assertThat(events("in-camt", "PaymentPosted"))
                .extracting(p -> p.at("/amount/amount").asString() + p.get("remittance").asString())
                .containsExactlyInAnyOrder("329.56invoice 8", "100.00invoice 9");
    }

    /** What is deposited as a sum is posted by what says whose it is. */
    @Test
    void readsBai2ByItsTypes() {
        server.post(
                "/v1/books/in-bai/accounts",
                """
                {"account":"nobody","name":"Nobody","kind":"UNIDENTIFIED","currency":"USD",
                 "terms":{"due":{"days":0}},"openedOn":"2026-01-01"}""");
        server.post(
                "/v1/books/in-bai/settings/bank-accounts",
                """
                {"bank":"ops","name":"Operating","routing":"021000021","number":"9990001",
                 "currency":"USD","receipts":"nobody"}""");
        String file =
                """
                01,021000021,X,260310,0800,1,80,,2/
                02,X,021000021,1,260310,,USD,2/
                03,9990001,USD,010,10000,,,015,22500,,,100,15000,2,,400,2500,1,/
                16,142,5000,0,T1,C1,invoice 7/8/
                16,115,10000,0,T2,,lockbox/
                16,555,2500,0,T3,,returned check/
                49,67500,5/
                98,67500,1,7/
                99,67500,1,9/
                """;
        JsonNode report = send("in-bai", "bai.txt", file);
        assertThat(counts(report)).as(report.toString()).isEqualTo("POSTED {\"POSTED\":3}");
        assertThat(events("in-bai", "BankLineRecorded"))
                .extracting(line -> line.at("/line/kind").asString())
                .containsExactlyInAnyOrder("RECEIPT", "DEPOSIT", "RETURN");
        assertThat(events("in-bai", "PaymentPosted"))
                .singleElement()
                .satisfies(p -> assertThat(p.get("method").asString()).isEqualTo("ACH"));
    }

    private static String wide(String record) {
        return record + " ".repeat(80 - record.length());
    }

    /** Row A7: two batches of three checks; the first says what it pays. */
    private static final String LOCKBOX =
            String.join(
                    "\n",
                    wide("100DEST000001ORIG0000012603100930"),
                    wide("2DEST000001ORIG0000010000000000400080"),
                    wide("50010002025001260310DEST000001ORIG000001"),
                    wide("60010010000010000091000019000123456700000104PAYER ONE"),
                    wide("4001001601" + "0" + "INV-1          " + "0000004000"),
                    wide("4001001602" + "9" + "INV-2          " + "0000006000"),
                    wide("60010020000000050091000019000123456800000204PAYER TWO"),
                    wide("700100320250012603100020000010050"),
                    wide("60020010000020000091000019000123456900000304PAYER THREE"),
                    wide("700200220250012603100010000020000"),
                    wide("8000000202500126031000030000030050"),
                    wide("9000012"),
                    "");

    @Test
    void postsEveryCheckOfALockboxOnceWithWhatItPays() {
        String account =
                """
                {"account":"nobody","name":"Nobody","kind":"UNIDENTIFIED","currency":"USD",
                 "terms":{"due":{"days":0}},"openedOn":"2026-01-01"}""";
        server.post("/v1/books/in-box/accounts", account);
        JsonNode unknown = send("in-box", "box.txt", LOCKBOX);
        assertThat(unknown.get("reason").asString()).isEqualTo("bank-account-unknown");
        server.post(
                "/v1/books/in-box/settings/bank-accounts",
                """
                {"bank":"ops","name":"Operating","number":"9990001","lockbox":"2025001",
                 "currency":"USD","receipts":"nobody"}""");
        assertThat(counts(send("in-box", "box.txt", LOCKBOX))).isEqualTo("POSTED {\"POSTED\":3}");
        assertThat(counts(send("in-box", "again.txt", LOCKBOX.replace("\n", "\r\n"))))
                .isEqualTo("POSTED {\"REPEATED\":3}");
        assertThat(events("in-box", "PaymentPosted"))
                .extracting(p -> p.at("/amount/amount").asString() + p.get("method").asString())
                .containsExactlyInAnyOrder("100.00LOCKBOX", "0.50LOCKBOX", "200.00LOCKBOX");
        assertThat(events("in-box", "RemittanceAdviceReceived"))
                .singleElement()
                .satisfies(
                        advice -> {
                            assertThat(advice.get("lines")).hasSize(2);
                            assertThat(advice.has("payment")).isTrue();
                        });
        String torn = LOCKBOX.replace("0020000010050", "0020000010051");
        JsonNode refused = send("in-box", "torn.txt", torn);
        assertThat(refused.get("reason").asString()).isEqualTo("file-not-whole");
        assertThat(refused.get("findings").toString()).contains("batch-total");
        String other =
                LOCKBOX.replace("0000020000", "0000020001")
                        .replace("0010000020000", "0010000020001")
                        .replace("00030000030050", "00030000030051");
        JsonNode differs = send("in-box", "other.txt", other);
        assertThat(counts(differs))
                .as(differs.toString())
                .isEqualTo("POSTED {\"REPEATED\":2,\"REFUSED\":1}");
        assertThat(events("in-box", "ActionRefused")).hasSize(1);
        assertThat(events("in-box", "PaymentPosted")).hasSize(3);
    }
}
