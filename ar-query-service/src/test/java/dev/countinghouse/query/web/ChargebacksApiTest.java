package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.account.AccountMethodBlocked;
import dev.countinghouse.contract.account.AccountMethodUnblocked;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.BookReturnRuleSet;
import dev.countinghouse.contract.payment.ChargebackClosed;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentInquired;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReturnRule;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.contract.payment.ReversalReason;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/**
 * Case D3: a card payment of 100.00 on an invoice of 100.00; the bank asks on the 10th, takes it on
 * the 12th, gives it back on the 20th. Beside it B5: 13,400.00 paid on 30 March, returned on 6
 * April with R10.
 */
final class ChargebacksApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("chargebacks");
    private static final AccountId ACME = new AccountId("acme");
    private static final PaymentId CARD = new PaymentId("card-1");
    private static final PaymentId DEBIT = new PaymentId("debit-1");
    private static final ChargebackId ID = new ChargebackId("cb-1");
    private static final ChargebackId ASKED = new ChargebackId("cb-2");
    private static long last = 0;

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static Allocation paid(int number, String invoice, String amount) {
        return new Allocation(number, new InvoiceId(invoice), usd(amount), null);
    }

    private static PaymentPosted posted(
            PaymentId id, PaymentMethod method, String amount, int day, Allocation part) {
        return new PaymentPosted(
                BOOK,
                id,
                ACME,
                usd(amount),
                method,
                march(day),
                march(day),
                null,
                null,
                List.of(part));
    }

    @BeforeAll
    static void publish() {
        LocalDate april = LocalDate.of(2026, 4, 6);
        last =
                server.publish(
                        new BookOpened(
                                BOOK,
                                "Cards Ltd",
                                ZoneOffset.UTC,
                                Currency.getInstance("USD"),
                                1,
                                march(1)),
                        account(BOOK, "acme"),
                        invoice(BOOK, "acme", "i1", "2026-03-01", part("100.00", "2026-03-08")),
                        invoice(BOOK, "acme", "i2", "2026-03-01", part("13400.00", "2026-03-31")),
                        posted(CARD, PaymentMethod.CARD, "100.00", 5, paid(1, "i1", "100.00")),
                        new PaymentInquired(
                                BOOK, ID, CARD, ACME, usd("100.00"), "10.4", null, march(10)),
                        new PaymentInquired(
                                BOOK, ASKED, CARD, ACME, usd("5.00"), null, "which", march(10)),
                        new PaymentChargedBack(
                                BOOK,
                                ID,
                                CARD,
                                ACME,
                                usd("100.00"),
                                "10.4",
                                "not hers",
                                march(12),
                                List.of(paid(1, "i1", "100.00")),
                                List.of()),
                        new ChargebackReversed(
                                BOOK,
                                ID,
                                CARD,
                                ACME,
                                usd("100.00"),
                                march(20),
                                List.of(paid(2, "i1", "100.00"))),
                        new ChargebackClosed(BOOK, ASKED, CARD, ACME, "told", march(21)),
                        posted(
                                DEBIT,
                                PaymentMethod.DIRECT_DEBIT,
                                "13400.00",
                                30,
                                paid(1, "i2", "13400.00")),
                        new BookReturnRuleSet(
                                BOOK, new ReturnRule("R01", usd("25.00"), true, false), march(1)),
                        new AccountMethodBlocked(
                                BOOK, ACME, PaymentMethod.DIRECT_DEBIT, "R10", april),
                        new PaymentReversed(
                                BOOK,
                                DEBIT,
                                ACME,
                                usd("13400.00"),
                                ReversalReason.NOT_AUTHORIZED,
                                null,
                                april,
                                List.of(paid(1, "i2", "13400.00")),
                                new Returned("R10", false, new AdjustmentId("none-charged"))),
                        new AccountMethodUnblocked(
                                BOOK,
                                ACME,
                                PaymentMethod.DIRECT_DEBIT,
                                "new mandate",
                                april.plusDays(20)));
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer =
                server.get(
                        "/v1/books/chargebacks" + path,
                        QueryRequest.MIN_POSITION,
                        Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static String at(String path, String date, String pointer) {
        return get(path + "?effectiveOn=" + date).at(pointer).asString();
    }

    @Test
    void anInquiryMovesNothingAChargebackOpensTheInvoiceAndAWonOnePaysItAgain() {
        assertThat(at("/invoices/i1", "2026-03-11", "/open/amount")).isEqualTo("0.00");
        assertThat(at("/payments/card-1", "2026-03-11", "/state")).isEqualTo("APPLIED");
        assertThat(at("/invoices/i1", "2026-03-12", "/open/amount")).isEqualTo("100.00");
        assertThat(at("/invoices/i1", "2026-03-12", "/dueOn")).isEqualTo("2026-03-08");
        assertThat(at("/payments/card-1", "2026-03-19", "/state")).isEqualTo("CHARGED_BACK");
        assertThat(at("/payments/card-1", "2026-03-19", "/chargedBack/amount")).isEqualTo("100.00");
        assertThat(at("/invoices/i1", "2026-03-20", "/open/amount")).isEqualTo("0.00");
        assertThat(at("/payments/card-1", "2026-03-20", "/state")).isEqualTo("APPLIED");
        assertThat(get("/payments/card-1?effectiveOn=2026-03-20").has("chargedBack")).isFalse();
        JsonNode story = get("/chargebacks/cb-1?effectiveOn=2026-03-31");
        assertThat(story.get("state").asString()).isEqualTo("WON");
        assertThat(story.get("steps").valueStream().map(step -> step.get("on").asString()))
                .as("both dates stay visible")
                .containsExactly("2026-03-10", "2026-03-12", "2026-03-20");
    }

    @Test
    void allocationsShowWhatWasTakenBackAndPaidAgain() {
        JsonNode parts = get("/payments/card-1?effectiveOn=2026-03-31").get("allocations");
        assertThat(parts.get(0).get("reversedOn").asString()).isEqualTo("2026-03-12");
        assertThat(parts.get(1).get("number").asInt()).isEqualTo(2);
        assertThat(parts.get(1).has("reversedOn")).isFalse();
    }

    @Test
    void theyAreListedAndWaitWhileSomethingIsExpected() {
        JsonNode asked = get("/chargebacks?state=INQUIRED&effectiveOn=2026-03-11").get("items");
        assertThat(asked.valueStream().map(one -> one.get("chargeback").asString()))
                .containsExactly("cb-2", "cb-1");
        assertThat(
                        get("/chargebacks?payment=card-1&account=acme&effectiveOn=2026-03-31")
                                .get("items")
                                .valueStream()
                                .map(one -> one.get("state").asString()))
                .containsExactly("CLOSED", "WON");
        JsonNode waiting = get("/queues/chargebacks?limit=10&effectiveOn=2026-03-12").get("items");
        assertThat(waiting.valueStream().map(one -> one.at("/why/code").asString()))
                .containsExactly("INQUIRED", "CHARGED_BACK");
        assertThat(get("/queues/chargebacks?limit=10&effectiveOn=2026-03-31").get("items").size())
                .isZero();
    }

    /** B5 (b): paid until 5 April, open from the 6th. */
    @Test
    void aReturnedDebitSaysItsCodeAndWhatItBrought() {
        assertThat(at("/invoices/i2", "2026-04-05", "/open/amount")).isEqualTo("0.00");
        assertThat(at("/invoices/i2", "2026-04-06", "/open/amount")).isEqualTo("13400.00");
        JsonNode reversal = get("/payments/debit-1?effectiveOn=2026-04-06").get("reversal");
        assertThat(reversal.get("code").asString()).isEqualTo("R10");
        assertThat(reversal.get("resubmittable").asBoolean()).isFalse();
        assertThat(reversal.get("fee").asString()).isEqualTo("none-charged");
        JsonNode blocked = get("/accounts/acme?effectiveOn=2026-04-06").get("blockedMethods");
        assertThat(blocked.get(0).get("method").asString()).isEqualTo("DIRECT_DEBIT");
        assertThat(blocked.get(0).get("reason").asString()).isEqualTo("R10");
        assertThat(get("/accounts/acme?effectiveOn=2026-04-26").get("blockedMethods").size())
                .isZero();
    }

    @Test
    void theBookSaysWhatBecomesOfReturnedPayments() {
        JsonNode rules = get("?effectiveOn=2026-03-31").get("returnRules");
        JsonNode r01 = rules.get(0);
        assertThat(r01.get("code").asString()).isEqualTo("R01");
        assertThat(r01.at("/fee/amount").asString()).isEqualTo("25.00");
        JsonNode r10 =
                rules.valueStream()
                        .filter(rule -> rule.get("code").asString().equals("R10"))
                        .findFirst()
                        .orElseThrow();
        assertThat(r10.has("fee")).as("R10 is a dispute about the debit").isFalse();
        assertThat(r10.get("blocksMethod").asBoolean()).isTrue();
    }

    @Test
    void theBooksTieAndRollForward() {
        JsonNode rolled = get("/reconciliation/roll-forward?from=2026-03-01&to=2026-03-15");
        assertThat(rolled.get("ties").asBoolean()).as(rolled.toString()).isTrue();
        assertThat(rolled.at("/currencies/0/paymentsReversed/amount").asString())
                .isEqualTo("100.00");
        JsonNode won = get("/reconciliation/roll-forward?from=2026-03-01&to=2026-03-31");
        assertThat(won.get("ties").asBoolean()).as(won.toString()).isTrue();
        assertThat(won.at("/currencies/0/paymentsReversed/amount").asString()).isEqualTo("0.00");
    }
}
