package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Rows A8, C1 and C3: files of banks are brought, matched, reconciled, and signed off. */
final class BankTest {

    /** A receipt, two checks in a sum, and what the bank takes. */
    private static final String MT940 =
            """
            :20:S
            :25:77001
            :28C:41
            :60F:C260309USD1000,00
            :61:2603100310C84,00NTRFNONREF//B-1
            :86:for p1, thanks
            :61:2603110311C100,00NTRFNONREF//B-2
            :86:deposit
            :61:2603110311D5,00NCHGNONREF//B-3
            :86:account fee
            :62F:C260311USD1179,00
            """;

    private static final String BAI2 =
            """
            01,021000021,X,260312,0800,1,80,,2/
            02,X,021000021,1,260312,,USD,2/
            03,77001,USD,010,117900,,,015,119900,,/
            16,142,2000,0,T1,C1,a late one
            49,239800,3/
            98,239800,1,5/
            99,239800,1,7/
            """;

    private static final String CAMT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
            <BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>m</MsgId></GrpHdr><Ntfctn><Id>n</Id>
            <Acct><Id><Othr><Id>77001</Id></Othr></Id><Ccy>USD</Ccy></Acct>
            <Ntry><Amt Ccy="USD">3.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-03-13</Dt></BookgDt><ValDt><Dt>2026-03-13</Dt></ValDt>
            <AcctSvcrRef>E1</AcctSvcrRef></Ntry>
            </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """;

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .payment("p1", "acme", "2026-03-10", "84.00")
                    .payment("p2", "acme", "2026-03-11", "60.00")
                    .payment("p3", "acme", "2026-03-11", "40.00")
                    .shown();
    private final String b = "/b/" + book.id();
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    private void banked() {
        clerk.get(b + "/new-bank-account");
        assertThat(
                        clerk.post(
                                        b + "/new-bank-account",
                                        Map.of(
                                                "bank", "giro",
                                                "name", "Giro",
                                                "number", "77001",
                                                "currency", "USD",
                                                "setOn", "2026-01-01"))
                                .body())
                .contains("Files of the bank can be brought.");
    }

    private Visitor.Answer brought(String name, String file) {
        clerk.get(b + "/new-file");
        return clerk.bring(b + "/new-file", name, file.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the line with this text. */
    private String line(String text) {
        String lines = clerk.get(b + "/bank-lines").body();
        var found = Pattern.compile("/bank-lines/([0-9a-f]{32})[^>]*>\\s*" + text).matcher(lines);
        assertThat(found.find()).as(lines).isTrue();
        return found.group(1);
    }

    @Test
    void aStatementIsTakenInOnceMatchedAndSignedOff() {
        banked();
        assertThat(brought("41.sta", MT940).body()).contains("taken in").contains("3 posted");
        assertThat(brought("again.sta", MT940).body()).contains("3 was there before");
        assertThat(clerk.get(b + "/bank").body()).contains("Giro").contains("1,179.00");
        String receipt = line("for p1");
        assertThat(clerk.get(b + "/bank-lines/" + receipt).body()).contains("the line names it");
        clerk.get(b + "/bank-lines/" + receipt + "/match");
        assertThat(
                        clerk.post(
                                        b + "/bank-lines/" + receipt + "/match",
                                        Map.of("payments", "p2"))
                                .body())
                .contains("Choose payments that add up to the line.");
        clerk.get(b + "/bank-lines/" + receipt + "/match");
        assertThat(
                        clerk.post(
                                        b + "/bank-lines/" + receipt + "/match",
                                        Map.of("payments", "p1"))
                                .body())
                .contains("The line is accounted for.");
        var place = Pattern.compile("/files/[0-9a-f]{64}/5");
        var found = place.matcher(clerk.get(b + "/bank-lines/" + receipt).body());
        assertThat(found.find()).isTrue();
        assertThat(clerk.get(b + found.group()).body())
                .containsPattern("<mark>:61:2603100310C84,00NTRFNONREF//B-1</mark>")
                .contains(":28C:41");
        String checks = line("deposit");
        assertThat(clerk.get(b + "/bank-lines/" + checks).body())
                .contains("2 payments")
                .contains("all of a day and a method");
        clerk.get(b + "/bank-lines/" + checks + "/match");
        clerk.post(b + "/bank-lines/" + checks + "/match", Map.of("payments", "p2 p3"));
        String open = clerk.get(b + "/bank-accounts/giro?on=2026-03-11").body();
        assertThat(open).contains("account fee").contains("The bank shows every payment.");
        clerk.get(b + "/bank-accounts/giro/sign-off?of=2026-03-11");
        assertThat(
                        clerk.post(
                                        b + "/bank-accounts/giro/sign-off",
                                        Map.of("reconciledOn", "2026-03-11", "note", "the fee"))
                                .body())
                .contains("It is signed off.");
        clerk.get(b + "/bank-lines/" + receipt + "/unmatch");
        assertThat(
                        clerk.post(b + "/bank-lines/" + receipt + "/unmatch", Map.of("reason", "r"))
                                .body())
                .contains("Open the day again first");
        clerk.get(b + "/bank-accounts/giro/reopen");
        assertThat(
                        clerk.post(
                                        b + "/bank-accounts/giro/reopen",
                                        Map.of("reconciledOn", "2026-03-11", "reason", "late"))
                                .body())
                .contains("It is open again.");
    }

    /** Case B5: a return of the ACH, looked at first; its payment is found by the trace number. */
    private static final String ACH =
            String.join(
                    "\n",
                    "101 021000021 1234567892603120800A094101OUR BANK               THEIR BANK             ",
                    "5225US                                  1234567890PPDDUES            260310   1091000010000001",
                    "626021000021123456789        0000008400acme           Acme Bakery             1021000020000007",
                    "799R01091000010000001      09100001                                            021000020000007",
                    "82250000020002100002000000008400000000000000"
                            + "1234567890                         091000010000001",
                    "9000001000001000000020002100002000000008400000000000000",
                    "");

    @Test
    void aFileIsLookedAtAndThenReleased() {
        book.post(
                "/accounts",
                """
                {"account":"nobody","name":"Nobody","kind":"UNIDENTIFIED","currency":"USD",
                 "terms":{"due":{"days":0}},"openedOn":"2026-01-01"}""");
        book.post(
                "/settings/bank-accounts",
                """
                {"bank":"ops","name":"Operating","routing":"021000021","number":"77001",
                 "currency":"USD","receipts":"nobody","achFiles":true,"setOn":"2026-01-01"}""");
        book.post(
                        "/payments",
                        """
                {"payment":"drawn","account":"acme","amount":{"amount":"84.00","currency":"USD"},
                 "method":"ACH","receivedOn":"2026-03-10","reference":"091000010000001"}""")
                .shown();
        clerk.get(b + "/new-file");
        String preview =
                clerk.bring(
                                b + "/new-file",
                                "back.ach",
                                ACH.getBytes(StandardCharsets.UTF_8),
                                Map.of("preview", "true"))
                        .body();
        assertThat(preview).contains("waits to be released").contains("1 posted");
        var release = Pattern.compile("/release-file/[0-9a-f]{64}").matcher(preview);
        assertThat(release.find()).as(preview).isTrue();
        assertThat(clerk.post(b + release.group(), Map.of("name", "back.ach")).body())
                .contains("taken in")
                .contains("/payments/drawn");
        assertThat(clerk.get(b + "/payments/drawn").body()).contains("R01");
    }

    @Test
    void saysWhyAFileIsRefused() {
        banked();
        assertThat(brought("x.sta", MT940.replace("1179,00", "1180,00")).body())
                .contains("refused whole")
                .contains("1.00 off");
        assertThat(brought("x.sta", MT940.replace(":25:77001", ":25:88001")).body())
                .contains("refused whole")
                .contains("88001");
        assertThat(brought("x.txt", "").body()).contains("No file was chosen");
        assertThat(clerk.get(b + "/bank-lines").body()).contains("No line is like this.");
    }

    @Test
    @NeedsBrowser
    void filesAreDroppedAndTheDayIsSignedOffByKeys() {
        banked();
        try (Someone one = Someone.at(Site.clerk("clerk", book.id())).goes(b + "/bank")) {
            assertThat(one.barriers()).isEmpty();
            for (var file : Map.of("41.sta", MT940, "bai.txt", BAI2, "54.xml", CAMT).entrySet()) {
                one.goes(b + "/bank").presses("f").sees("Bring a bank’s file");
                assertThat(one.barriers()).isEmpty();
                one.page()
                        .locator("#file")
                        .setInputFiles(
                                new FilePayload(
                                        file.getKey(),
                                        "application/octet-stream",
                                        file.getValue().getBytes(StandardCharsets.UTF_8)));
                one.presses("Control+Enter").sees(file.getKey());
                assertThat(one.text()).contains("taken in");
                assertThat(one.barriers()).isEmpty();
            }
            one.goes(b + "/bank-accounts/giro?on=2026-03-13").presses("s").sees("Sign off Giro");
            assertThat(one.text()).contains("5 of its lines are open");
            assertThat(one.barriers()).isEmpty();
            one.types("looked at").presses("Control+Enter").sees("Giro");
            assertThat(one.text()).contains("It is signed off.").contains("1,202.00");
            assertThat(one.barriers()).isEmpty();
            one.goes(b + "/bank-lines/" + line("for p1")).presses("m").sees("Account for");
            assertThat(one.barriers()).isEmpty();
            assertThat(one.complaints()).isEmpty();
        }
    }
}
