package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankAccountSet;
import dev.countinghouse.contract.bank.BankLine;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.contract.bank.BankLineMatched;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankLineUnmatched;
import dev.countinghouse.contract.bank.BankReconciliationReopened;
import dev.countinghouse.contract.bank.BankReconciliationSignedOff;
import dev.countinghouse.contract.bank.BankStatementId;
import dev.countinghouse.contract.bank.BankStatementReceived;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;

/** Rows C1 and C3 of the field: the bank, what is deposited and what is posted, side by side. */
final class BankApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("banked");
    private static final BankAccountId GIRO = new BankAccountId("giro");
    private static final BankStatementId STATEMENT = new BankStatementId("st-1");
    private static long matched;
    private static long signed;
    private static long last;

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static BankLineRecorded line(
            String line, String amount, int day, String text, @Nullable String payment) {
        return new BankLineRecorded(
                BOOK,
                new BankLineId(line),
                GIRO,
                STATEMENT,
                new BankLine(
                        BankLineKind.RECEIPT,
                        usd(amount),
                        march(day),
                        march(day),
                        PaymentMethod.WIRE,
                        null,
                        text),
                payment == null ? null : new PaymentId(payment));
    }

    private static PaymentPosted paid(
            String payment, String amount, int day, PaymentMethod method, String reference) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(payment),
                new AccountId("acme"),
                usd(amount),
                method,
                march(day),
                march(day),
                reference,
                null,
                List.of());
    }

    @BeforeAll
    static void publish() {
        PaymentMethod check = PaymentMethod.CHECK;
        matched =
                server.publish(
                        account(BOOK, "acme"),
                        new BankAccountSet(
                                BOOK,
                                GIRO,
                                new BankAccount(
                                        "Giro",
                                        null,
                                        null,
                                        "77001",
                                        null,
                                        Currencies.of("USD"),
                                        null,
                                        null),
                                march(1)),
                        new BankStatementReceived(
                                BOOK,
                                STATEMENT,
                                GIRO,
                                "mt940",
                                "41",
                                usd("1000.00"),
                                usd("1245.00"),
                                march(9),
                                march(11),
                                5,
                                "f".repeat(64),
                                "41.sta"),
                        paid("early", "7.00", 3, check, "r0"),
                        paid("posted", "100.00", 10, PaymentMethod.WIRE, "r1"),
                        paid("named", "50.00", 10, PaymentMethod.WIRE, "r2"),
                        paid("equal", "50.00", 9, PaymentMethod.WIRE, "r3"),
                        paid("c1", "60.00", 10, check, "c1"),
                        paid("c2", "40.00", 10, check, "c2"),
                        paid("gone", "5.00", 9, check, "c3"),
                        paid("later", "1.00", 20, check, "c4"),
                        new PaymentReversed(
                                BOOK,
                                new PaymentId("gone"),
                                new AccountId("acme"),
                                usd("5.00"),
                                ReversalReason.RETURNED,
                                null,
                                march(11),
                                List.of()),
                        line("l-posted", "100.00", 10, "auto", "posted"),
                        line("l-named", "50.00", 10, "for r2, thanks", null),
                        line("l-checks", "100.00", 11, "deposit", null),
                        line("l-back", "-5.00", 11, "returned", null),
                        line("l-later", "20.00", 12, "after it", null),
                        new BankLineMatched(
                                BOOK,
                                new BankLineId("l-checks"),
                                GIRO,
                                usd("100.00"),
                                List.of(new PaymentId("c1"), new PaymentId("c2")),
                                null,
                                "ann",
                                march(12)));
        signed =
                server.publish(
                        new BankReconciliationSignedOff(
                                BOOK,
                                GIRO,
                                march(11),
                                usd("1245.00"),
                                usd("45.00"),
                                2,
                                usd("100.00"),
                                2,
                                null,
                                "ann"));
        last =
                server.publish(
                        new BankReconciliationReopened(BOOK, GIRO, march(11), "late", "bob"),
                        new BankLineUnmatched(
                                BOOK,
                                new BankLineId("l-checks"),
                                GIRO,
                                usd("100.00"),
                                List.of(new PaymentId("c1"), new PaymentId("c2")),
                                "wrong",
                                "bob",
                                march(13)));
    }

    private static JsonNode get(String path) {
        var answer =
                server.get(
                        "/v1/books/banked" + path, QueryRequest.MIN_POSITION, Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static List<String> ids(JsonNode list, String name) {
        return list.get("items").valueStream().map(item -> item.get(name).asString()).toList();
    }

    private static String at(JsonNode answer, String pointer) {
        return answer.at(pointer).asString();
    }

    @Test
    void reconcilesAnAccountAsOfADayAndAsItWasKnown() {
        JsonNode then =
                get(
                        "/bank-accounts/giro/reconciliation?effectiveOn=2026-03-11&knownPosition="
                                + matched);
        assertThat(at(then, "/balance/amount")).isEqualTo("1245.00");
        assertThat(at(then, "/openAtBank/amount")).isEqualTo("45.00");
        assertThat(then.get("linesOpen").asInt()).isEqualTo(2);
        assertThat(at(then, "/openInBooks/amount")).isEqualTo("100.00");
        assertThat(then.get("paymentsOpen").asInt()).isEqualTo(2);
        assertThat(at(then, "/expected/amount")).isEqualTo("1300.00");
        assertThat(then.has("signedOffOn")).isFalse();
        JsonNode later = get("/bank-accounts/giro/reconciliation?effectiveOn=2026-03-12");
        assertThat(at(later, "/balance/amount")).isEqualTo("1265.00");
        assertThat(later.get("linesOpen").asInt()).isEqualTo(4);
        assertThat(later.get("paymentsOpen").asInt()).isEqualTo(4);
    }

    @Test
    void showsWhatCameInDayByDayInThreeColumns() {
        JsonNode days =
                get("/bank-accounts/giro/reconciliation?effectiveOn=2026-03-11&knownPosition="
                                + matched)
                        .get("days");
        assertThat(days)
                .extracting(
                        day ->
                                at(day, "/day")
                                        + " "
                                        + at(day, "/bank/amount")
                                        + " "
                                        + at(day, "/matched/amount")
                                        + " "
                                        + at(day, "/posted/amount")
                                        + " "
                                        + at(day, "/difference/amount"))
                .containsExactly(
                        "2026-03-11 100.00 100.00 0.00 100.00",
                        "2026-03-10 150.00 100.00 250.00 -100.00",
                        "2026-03-09 0.00 0.00 55.00 -55.00");
    }

    @Test
    void saysWhoSignedAndWhoOpenedItAgain() {
        JsonNode signedOff =
                get("/bank-accounts?effectiveOn=2026-03-31&knownPosition=" + signed).at("/items/0");
        assertThat(at(signedOff, "/signedOffOn")).isEqualTo("2026-03-11");
        JsonNode now = get("/bank-accounts/giro/reconciliation?effectiveOn=2026-03-31");
        assertThat(now.has("signedOffOn")).isFalse();
        assertThat(now.get("signOffs"))
                .extracting(one -> at(one, "/by") + one.get("signed") + one.get("stands"))
                .containsExactly("bobfalsefalse", "anntruefalse");
    }

    @Test
    void listsLinesAndWhatAccountsForThem() {
        String known = "&effectiveOn=2026-03-31&knownPosition=" + matched;
        assertThat(ids(get("/bank-lines?bank=giro" + known), "line"))
                .containsExactly("l-later", "l-back", "l-checks", "l-named", "l-posted");
        assertThat(ids(get("/bank-lines?matched=true" + known), "line"))
                .containsExactly("l-checks", "l-posted");
        assertThat(ids(get("/bank-lines?matched=false&from=2026-03-11" + known), "line"))
                .containsExactly("l-later", "l-back");
        assertThat(ids(get("/bank-lines?matched=false&effectiveOn=2026-03-31"), "line"))
                .containsExactly("l-later", "l-back", "l-checks", "l-named");
        JsonNode page = get("/bank-lines?limit=2" + known);
        assertThat(ids(get("/bank-lines?limit=2&cursor=" + at(page, "/next") + known), "line"))
                .containsExactly("l-checks", "l-named");
        assertThat(ids(get("/bank-statements?effectiveOn=2026-03-31"), "statement"))
                .containsExactly("st-1");
    }

    @Test
    void proposesWhatALineCouldBe() {
        assertThat(get("/bank-lines/l-named?effectiveOn=2026-03-31").get("candidates"))
                .extracting(one -> one.get("payments").toString() + at(one, "/why"))
                .containsExactly("[\"named\"]REFERENCE", "[\"equal\"]AMOUNT");
        assertThat(get("/bank-lines/l-checks?effectiveOn=2026-03-31").get("candidates"))
                .extracting(one -> one.get("payments").toString() + at(one, "/why"))
                .containsExactly("[\"c1\",\"c2\"]DAY");
        assertThat(get("/bank-lines/l-back?effectiveOn=2026-03-31").get("candidates"))
                .extracting(one -> one.get("payments").toString())
                .containsExactly("[\"gone\"]");
        assertThat(get("/bank-lines/l-posted?effectiveOn=2026-03-31").get("candidates")).isEmpty();
    }

    @Test
    void listsPaymentsThatNoBankShowsWithTheirAge() {
        JsonNode open =
                get(
                        "/bank-accounts/giro/open-payments?effectiveOn=2026-03-11&knownPosition="
                                + matched);
        assertThat(ids(open, "payment")).containsExactly("equal", "named");
        assertThat(open.at("/items/0/age").asInt()).isEqualTo(2);
        var none = server.get("/v1/books/banked/bank-accounts/none/open-payments");
        assertThat(none.statusCode()).isEqualTo(404);
        var noLine = server.get("/v1/books/banked/bank-lines/none");
        assertThat(noLine.statusCode()).isEqualTo(404);
        var noBank = server.get("/v1/books/banked/bank-accounts/none/reconciliation");
        assertThat(noBank.statusCode()).isEqualTo(404);
    }
}
