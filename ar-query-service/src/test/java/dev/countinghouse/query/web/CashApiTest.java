package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.cash.CashApplicationDecided;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesSet;
import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.contract.cash.PayerNameForgotten;
import dev.countinghouse.contract.cash.PayerNameLearnt;
import dev.countinghouse.contract.cash.RemittanceAdviceJoined;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A book whose rules apply from 90 on, with open invoices {@code N-inv-10443} over 100.00 and
 * {@code N-inv-10444} over 60.00 of acme, and one over 75.00 of zenith.
 */
final class CashApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("cash");
    private static final AccountId ACME = new AccountId("acme");
    private static final AccountId ZENITH = new AccountId("zenith");
    private static final AccountId LOST = new AccountId("lost");
    private static final LocalDate DAY = LocalDate.parse("2026-02-20");
    private static long last = 0;

    @BeforeAll
    static void publish() {
        server.publish(
                account(BOOK, "acme"),
                account(BOOK, "zenith"),
                new AccountOpened(
                        BOOK,
                        LOST,
                        "Unidentified receipts",
                        AccountKind.UNIDENTIFIED,
                        usd("1").currency(),
                        CreditTerms.net(0),
                        LocalDate.parse("2020-01-01")),
                new CashRulesSet(BOOK, null, 1, rules("first", 95), LocalDate.parse("2026-01-01")),
                new CashRulesSet(BOOK, null, 2, rules("ours", 90), LocalDate.parse("2026-02-01")),
                invoice(BOOK, "acme", "inv-10443", "2026-01-05", part("100.00", "2026-02-05")),
                invoice(BOOK, "acme", "inv-10444", "2026-01-06", part("60.00", "2026-02-06")),
                invoice(BOOK, "zenith", "inv-20001", "2026-01-06", part("75.00", "2026-02-06")));
        last =
                server.publish(
                        paid("pay-named", ACME, "100.00", null, "for 10443"),
                        paid("pay-naked", ACME, "12.34", null, "thanks"),
                        paid("pay-told", ACME, "9.00", null, "thanks"),
                        paid("pay-lost", LOST, "75.00", null, "from ZENITH HOLDING"),
                        new PayerNameLearnt(BOOK, ZENITH, "Zenith Holding", DAY),
                        new PayerNameLearnt(BOOK, ACME, "Acme Group", DAY),
                        new PayerNameForgotten(BOOK, ACME, "Acme Group", DAY),
                        paid("pay-advised", ACME, "60.00", "trace-7", null),
                        advice("rem-found", null, "60.00", "trace-7", "inv-10444"),
                        advice("rem-joined", null, "9.00", "other", "inv-10444"),
                        new RemittanceAdviceJoined(
                                BOOK, new RemittanceId("rem-joined"), pay("pay-told"), ACME, DAY));
    }

    private static PaymentId pay(String id) {
        return new PaymentId(id);
    }

    private static CashRules rules(String name, int applyFrom) {
        return new CashRules(
                name,
                List.of(
                        CashRule.of("advice", Matching.REMITTANCE),
                        CashRule.of("number", Matching.DOCUMENT_NUMBER),
                        CashRule.of("amount", Matching.EXACT_ITEM)),
                true,
                false,
                true,
                Treatment.UNAPPLIED,
                List.of(),
                applyFrom,
                50);
    }

    private static PaymentPosted paid(
            String id,
            AccountId account,
            String amount,
            @Nullable String reference,
            @Nullable String text) {
        return new PaymentPosted(
                BOOK,
                pay(id),
                account,
                usd(amount),
                PaymentMethod.WIRE,
                DAY,
                DAY,
                reference,
                text,
                List.of());
    }

    private static RemittanceAdviceReceived advice(
            String id,
            @Nullable PaymentId payment,
            String total,
            String reference,
            String document) {
        return new RemittanceAdviceReceived(
                BOOK,
                new RemittanceId(id),
                null,
                payment,
                reference,
                usd(total),
                List.of(new RemittanceLine("N-" + document, usd(total), null, null, null, null)),
                DAY);
    }

    private static HttpResponse<String> send(String path) {
        return server.get("/v1/books/cash" + path, QueryRequest.MIN_POSITION, Long.toString(last));
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = send(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static JsonNode match(String payment) {
        return get("/payments/" + payment + "/match?effectiveOn=2026-02-20");
    }

    /** A15: what would be applied, by which version of which rules, and why. */
    @Test
    void answersWhatTheRulesWouldApply() {
        JsonNode match = match("pay-named");
        JsonNode decision = match.get("decision");
        assertThat(decision.get("outcome").asString()).isEqualTo("APPLY");
        assertThat(decision.at("/ruleSet/name").asString()).isEqualTo("ours");
        assertThat(decision.at("/ruleSet/version").asInt()).isEqualTo(2);
        assertThat(decision.get("rule").asString()).isEqualTo("number");
        assertThat(decision.at("/allocations/0/invoice").asString()).isEqualTo("inv-10443");
        assertThat(decision.at("/allocations/0/amount/amount").asString()).isEqualTo("100.00");
        assertThat(decision.at("/candidates/0/reasons").toString())
                .contains("number N-inv-10443 in the text", "amount equal");
        assertThat(match.has("last")).isFalse();
        JsonNode earlier = get("/payments/pay-named/match?effectiveOn=2026-02-21");
        assertThat(earlier.get("decision")).isEqualTo(decision);
    }

    @Test
    void leavesWhatFitsNothingToAPerson() {
        JsonNode decision = match("pay-naked").get("decision");
        assertThat(decision.get("outcome").asString()).isEqualTo("LEAVE");
        assertThat(decision.at("/rest/amount/amount").asString()).isEqualTo("12.34");
        assertThat(match("pay-told").at("/decision/remittances").toString())
                .as("what an advice says is more than nothing")
                .contains("rem-joined");
    }

    /** A9: the advice has found its payment by reference and amount, whichever came first. */
    @Test
    void findsTheAdviceByReferenceAndAmount() {
        JsonNode match = match("pay-advised");
        assertThat(match.at("/remittances/0/remittance").asString()).isEqualTo("rem-found");
        assertThat(match.at("/decision/rule").asString()).isEqualTo("advice");
        assertThat(match.at("/decision/outcome").asString()).isEqualTo("APPLY");
        assertThat(match.at("/decision/allocations/0/invoice").asString()).isEqualTo("inv-10444");
    }

    /** Money without an account finds one by a name that was learnt. */
    @Test
    void findsWhoseMoneyItMayBe() {
        JsonNode decision = match("pay-lost").get("decision");
        assertThat(decision.get("finding").asString()).isEqualTo("UNKNOWN_PAYER");
        assertThat(decision.get("outcome").asString()).isEqualTo("PROPOSE");
        assertThat(decision.at("/candidates/0/account").asString()).isEqualTo("zenith");
        assertThat(decision.at("/candidates/0/reasons").toString()).contains("Zenith Holding");
        assertThat(decision.get("allocations")).isEmpty();
    }

    @Test
    void listsAdvicesRulesAndNames() {
        assertThat(names(get("/remittances"), "remittance"))
                .containsExactly("rem-joined", "rem-found");
        assertThat(names(get("/remittances?joined=true"), "remittance"))
                .containsExactly("rem-joined");
        assertThat(get("/remittances/rem-joined").get("payment").asString()).isEqualTo("pay-told");
        assertThat(send("/remittances/none").statusCode()).isEqualTo(404);
        JsonNode rules = get("/cash/rules?effectiveOn=2026-01-15");
        assertThat(rules.at("/items/0/rules/name").asString()).isEqualTo("first");
        assertThat(get("/cash/rules?effectiveOn=2026-02-15").at("/items/0/version").asInt())
                .isEqualTo(2);
        assertThat(get("/cash/rules?effectiveOn=2025-12-31").get("items")).isEmpty();
        assertThat(names(get("/accounts/zenith/payer-names"), "name"))
                .containsExactly("Zenith Holding");
        assertThat(get("/accounts/acme/payer-names").get("items")).isEmpty();
    }

    private static List<String> names(JsonNode page, String field) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }

    /** A book that set no rules is answered, and nothing is applied by itself. */
    @Test
    void aBookWithoutRulesAppliesNothingByItself() {
        BookId other = new BookId("cash-unset");
        long position =
                server.publish(
                        account(other, "acme"),
                        invoice(
                                other,
                                "acme",
                                "inv-10443",
                                "2026-01-05",
                                part("100.00", "2026-02-05")),
                        new PaymentPosted(
                                other,
                                pay("p"),
                                ACME,
                                usd("100.00"),
                                PaymentMethod.WIRE,
                                DAY,
                                DAY,
                                null,
                                "10443",
                                List.of()));
        HttpResponse<String> answer =
                server.get(
                        "/v1/books/cash-unset/payments/p/match",
                        QueryRequest.MIN_POSITION,
                        Long.toString(position));
        JsonNode decision = QueryServer.json(answer).get("decision");
        assertThat(decision.at("/ruleSet/version").asInt()).isZero();
        assertThat(decision.get("outcome").asString()).isEqualTo("PROPOSE");
    }

    /** A decision waits in the queue by how the payment looks, until it is applied. */
    @Test
    void whatIsNotAppliedWaitsInTheQueueAndIsTriedAgainByOtherRules() {
        BookId book = new BookId("cash-queue");
        CashRulesSet rules = new CashRulesSet(book, null, 1, rules("strict", 99), DAY);
        long posted =
                server.publish(
                        account(book, "acme"),
                        rules,
                        invoice(
                                book,
                                "acme",
                                "inv-10443",
                                "2026-01-05",
                                part("100.00", "2026-02-05")),
                        posted(book, "p-1", "40.00", "10443"),
                        posted(book, "p-2", "60.00", "10443"));
        JsonNode match = at(book, "/payments/p-1/match", posted);
        CashDecision decision =
                EventJson.mapper().treeToValue(match.get("decision"), CashDecision.class);
        long proposed =
                server.publish(
                        new CashApplicationDecided(
                                book, pay("p-1"), ACME, decision, null, "policy", DAY),
                        new PaymentAllocated(
                                book,
                                pay("p-2"),
                                ACME,
                                DAY,
                                List.of(
                                        new Allocation(
                                                1,
                                                new InvoiceId("inv-10443"),
                                                usd("60.00"),
                                                null))));
        JsonNode queue = at(book, "/queues/matches", proposed);
        assertThat(names(queue, "item")).containsExactly("p-1");
        assertThat(queue.at("/items/0/why/code").asString()).isEqualTo("SHORT_PAY");
        assertThat(queue.at("/items/0/next").asString()).isEqualTo("ACCEPT");
        assertThat(at(book, "/payments/p-1/match", proposed).at("/last/decidedBy").asString())
                .isEqualTo("policy");
        assertThat(at(book, "/payments/p-1/match", proposed).at("/decision/outcome").asString())
                .as("what is left of the invoice is its amount now")
                .isEqualTo("APPLY");

        JsonNode whatIf =
                at(book, "/cash/what-if?from=2026-02-01&to=2026-02-28&rules=strict", proposed);
        assertThat(whatIf.get("payments").asInt()).isEqualTo(2);
        assertThat(whatIf.at("/applied/payments").asInt()).isZero();
        assertThat(whatIf.at("/thresholds/0/payments").asInt()).isEqualTo(2);
        assertThat(whatIf.at("/thresholds/0/judged").asInt()).isEqualTo(1);
        assertThat(whatIf.at("/thresholds/0/wrong").asInt()).isZero();
        String draft =
                URLEncoder.encode(
                        EventJson.mapper().writeValueAsString(rules("draft", 60)),
                        StandardCharsets.UTF_8);
        JsonNode drafted =
                at(book, "/cash/what-if?from=2026-02-01&to=2026-02-28&draft=" + draft, proposed);
        assertThat(drafted.at("/applied/payments").asInt()).isEqualTo(2);
        assertThat(server.get("/v1/books/cash-queue/cash/what-if?from=2026-02-01").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode at(BookId book, String path, long position) {
        HttpResponse<String> answer =
                server.get(
                        "/v1/books/" + book + path,
                        QueryRequest.MIN_POSITION,
                        Long.toString(position));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static ArEvent posted(BookId book, String id, String amount, String text) {
        return new PaymentPosted(
                book,
                pay(id),
                ACME,
                usd(amount),
                PaymentMethod.WIRE,
                DAY,
                DAY,
                null,
                text,
                List.of());
    }
}
