package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.period.PeriodReopened;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** What an accountant looks up: adjustments, notes, periods, changes, and one search over all. */
final class RegistersApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("registers");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-10");
    private static long before = 0;
    private static String known = "";

    @BeforeAll
    static void publish() {
        before =
                server.publish(
                        account(BOOK, "acme"),
                        account(BOOK, "zenith"),
                        invoice(BOOK, "acme", "inv-1", "2026-03-01", part("100.00", "2026-03-31")),
                        invoice(BOOK, "zenith", "inv-2", "2026-02-01", part("55.50", "2026-03-01")),
                        payment("pay-1", "30.00", "REF-77", "2026-03-05"));
        long last =
                server.publish(
                        proposed("adj-1"),
                        proposed("adj-2"),
                        declined("adj-2"),
                        made("adj-3", "-20.00", "2026-02-15"),
                        new NoteAdded(
                                BOOK,
                                new NoteId("note-1"),
                                new AccountId("acme"),
                                null,
                                NoteKind.values()[0],
                                "Called.",
                                MARCH),
                        new PeriodClosed(BOOK, AccountingPeriod.parse("2026-01")),
                        new PeriodClosed(BOOK, AccountingPeriod.parse("2026-02")),
                        new PeriodReopened(BOOK, AccountingPeriod.parse("2026-01"), "forgotten"));
        known = Long.toString(last);
    }

    private static PaymentPosted payment(String id, String amount, String reference, String on) {
        LocalDate date = LocalDate.parse(on);
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                new AccountId("acme"),
                usd(amount),
                PaymentMethod.WIRE,
                date,
                date,
                reference,
                null,
                List.of());
    }

    private static AdjustmentProposed proposed(String id) {
        return new AdjustmentProposed(
                BOOK,
                new AdjustmentId(id),
                new AccountId("acme"),
                null,
                AdjustmentKind.WRITE_OFF,
                usd("-10.00"),
                false,
                "too small",
                MARCH,
                "paul");
    }

    private static AdjustmentDeclined declined(String id) {
        return new AdjustmentDeclined(
                BOOK,
                new AdjustmentId(id),
                new AccountId("acme"),
                null,
                "not so small",
                "rita",
                MARCH);
    }

    private static AdjustmentMade made(String id, String amount, String on) {
        return new AdjustmentMade(
                BOOK,
                new AdjustmentId(id),
                new AccountId("acme"),
                null,
                AdjustmentKind.CREDIT_MEMO,
                usd(amount),
                usd(amount),
                "returned",
                LocalDate.parse(on),
                DoneBy.approved("mary", "rita"));
    }

    private static HttpResponse<String> send(String path, String... more) {
        String[] headers = new String[2 + more.length];
        headers[0] = QueryRequest.MIN_POSITION;
        headers[1] = known;
        System.arraycopy(more, 0, headers, 2, more.length);
        HttpResponse<String> answer = server.get("/v1/books/registers" + path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static JsonNode get(String path) {
        return QueryServer.json(send(path));
    }

    private static List<String> items(JsonNode list, String field) {
        return StreamSupport.stream(list.get("items").spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }

    @Test
    void listsWhatWaitsForApproval() {
        assertThat(items(get("/adjustments?state=PROPOSED"), "adjustment"))
                .containsExactly("adj-1");
        JsonNode first = get("/adjustments?limit=2");
        assertThat(items(first, "adjustment")).containsExactly("adj-3", "adj-2");
        assertThat(
                        items(
                                get("/adjustments?limit=2&cursor=" + first.get("next").asString()),
                                "adjustment"))
                .containsExactly("adj-1");
        assertThat(
                        items(
                                get("/adjustments?state=PROPOSED&knownPosition=" + (before + 2)),
                                "adjustment"))
                .as("as known before it was declined")
                .containsExactly("adj-2", "adj-1");
    }

    @Test
    void anAdjustmentSaysWhoDidWhatWithItAndWhen() {
        JsonNode declined = get("/adjustments/adj-2");
        assertThat(declined.get("state").asString()).isEqualTo("DECLINED");
        assertThat(declined.at("/proposed/by").asString()).isEqualTo("paul");
        assertThat(declined.at("/declined/by").asString()).isEqualTo("rita");
        assertThat(declined.get("declineReason").asString()).isEqualTo("not so small");
        JsonNode made = get("/adjustments/adj-3");
        assertThat(made.get("approvedBy").asString()).isEqualTo("rita");
        assertThat(made.at("/made/by").asString()).isEqualTo("mary");
        assertThat(made.at("/made/at").asString()).startsWith("2026-");
    }

    @Test
    void notesAreDocuments() {
        assertThat(items(get("/notes?account=acme"), "text")).containsExactly("Called.");
        assertThat(get("/notes/note-1?effectiveOn=2026-03-10").get("writtenBy").asString())
                .isEqualTo("tester");
    }

    @Test
    void periodsSayWhichAreClosedByWhomAndSinceWhen() {
        assertThat(items(get("/periods"), "period")).containsExactly("2026-02", "2026-01");
        assertThat(items(get("/periods"), "state")).containsExactly("CLOSED", "OPEN");
        JsonNode january = get("/periods/2026-01");
        assertThat(january.get("state").asString()).isEqualTo("OPEN");
        assertThat(january.get("changes")).hasSize(2);
        assertThat(january.at("/changes/1/reason").asString()).isEqualTo("forgotten");
        assertThat(january.at("/changes/1/by").asString()).isEqualTo("tester");
        assertThat(get("/periods/2025-12").get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void changesAddUpToTheDifference() {
        JsonNode changes = get("/changes?since=" + before + "&effectiveOn=2026-03-31");
        assertThat(items(changes, "source")).containsExactly("adj-3");
        assertThat(changes.at("/balances/0/before/amount").asString()).isEqualTo("125.50");
        assertThat(changes.at("/balances/0/after/amount").asString()).isEqualTo("105.50");
        assertThat(changes.at("/balances/0/difference/amount").asString()).isEqualTo("-20.00");
        assertThat(changes.at("/items/0/amount/amount").asString()).isEqualTo("-20.00");
        assertThat(items(get("/changes?since=" + before + "&effectiveOn=2026-02-14"), "source"))
                .as("what does not count yet")
                .isEmpty();
    }

    @Test
    void theJournalTellsWhatWasRecordedAfterAPosition() {
        JsonNode lines = get("/journal?recordedAfter=" + before + "&to=2026-03-31");
        assertThat(lines.get("items")).hasSize(2);
        assertThat(items(lines, "item")).containsOnly("adj-3");
        assertThat(items(lines, "late"))
                .as("all of this log was recorded in January 2026")
                .containsOnly("false");
    }

    @Test
    void theTrialBalanceSaysHowEachAccountCameToWhatItHolds() {
        JsonNode balance = get("/trial-balance?from=2026-03-01&effectiveOn=2026-03-31");
        JsonNode receivables =
                StreamSupport.stream(balance.get("accounts").spliterator(), false)
                        .filter(row -> row.get("ledgerAccount").asString().equals("1200"))
                        .findFirst()
                        .orElseThrow();
        assertThat(receivables.at("/opening/amount").asString()).isEqualTo("35.50");
        assertThat(receivables.at("/debits/amount").asString()).isEqualTo("100.00");
        assertThat(receivables.at("/credits/amount").asString()).isEqualTo("0.00");
        assertThat(receivables.at("/closing/amount").asString()).isEqualTo("135.50");
        assertThat(balance.at("/totals/0/debits")).isEqualTo(balance.at("/totals/0/credits"));
    }

    @Test
    void findsByIdNumberReferenceAmountAndName() {
        assertThat(items(get("/search?q=inv-2"), "id")).startsWith("inv-2");
        assertThat(items(get("/search?q=n-inv-1"), "match")).isEmpty();
        assertThat(items(get("/search?q=N-inv-1"), "match")).startsWith("NUMBER");
        assertThat(items(get("/search?q=ref-77"), "id")).containsExactly("pay-1");
        assertThat(items(get("/search?q=REF-"), "match")).containsExactly("REFERENCE_BEGINS");
        assertThat(items(get("/search?q=55.50"), "id")).containsExactly("inv-2");
        assertThat(items(get("/search?q=account+zen"), "id")).containsExactly("zenith");
        assertThat(items(get("/search?q=100%25"), "id")).isEmpty();
        assertThat(items(get("/search?q=inv"), "id")).contains("inv-1", "inv-2");
    }

    @Test
    void whatIsOverdueHasTotalsByCurrency() {
        JsonNode totals = get("/overdue/totals?effectiveOn=2026-03-31");
        assertThat(totals.at("/items/0/amount/amount").asString()).isEqualTo("55.50");
        assertThat(totals.at("/items/0/count").asInt()).isEqualTo(1);
        assertThat(totals.at("/items/0/oldestDueOn").asString()).isEqualTo("2026-03-01");
    }

    @Test
    void anExportedStatementHasOpeningClosingAndReferences() {
        List<String> lines =
                send("/accounts/acme/activity?from=2026-03-01&to=2026-03-31", "Accept", "text/csv")
                        .body()
                        .lines()
                        .toList();
        assertThat(lines.get(1)).contains("OPENING").contains("-20.00");
        assertThat(lines.getLast()).contains("CLOSING").contains("50.00");
        assertThat(String.join(" ", lines)).contains("REF-77,WIRE");
    }

    @Test
    void anAccountSaysWhatCameInLast() {
        JsonNode last = get("/accounts/acme?effectiveOn=2026-03-31").get("lastPayment");
        assertThat(last.get("payment").asString()).isEqualTo("pay-1");
        assertThat(last.get("receivedOn").asString()).isEqualTo("2026-03-05");
        assertThat(get("/accounts/acme?effectiveOn=2026-03-04").has("lastPayment")).isFalse();
    }
}
