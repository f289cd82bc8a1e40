package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.dispute.Direction;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeNoted;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeReopened;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.contract.dispute.Document;
import dev.countinghouse.contract.dispute.Outcome;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.work.WorkAssigned;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/**
 * Invoice {@code inv-1} over 150.00 is due in three parts: 40.00 on 31 January, 60.00 on 28
 * February, 50.00 on 30 April. Of it 70.00 is disputed from 10 February to 20 March, when 30.00 is
 * credited; 55.00 more from 15 February on; and 90.00 comes in on 1 March. Invoice {@code inv-2}
 * over 7.50 is due on 30 March, and all of it is disputed from 5 March on.
 */
final class DisputesApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("disputes");
    private static final AccountId ACME = new AccountId("acme");
    private static long beforeDisputes = 0;
    private static long beforeResolution = 0;
    private static long last = 0;

    @BeforeAll
    static void publish() {
        beforeDisputes =
                server.publish(
                        account(BOOK, "acme"),
                        account(BOOK, "zenith"),
                        invoice(
                                BOOK,
                                "acme",
                                "inv-1",
                                "2026-01-01",
                                part("40.00", "2026-01-31"),
                                part("60.00", "2026-02-28"),
                                part("50.00", "2026-04-30")),
                        invoice(BOOK, "acme", "inv-2", "2026-03-01", part("7.50", "2026-03-30")),
                        invoice(BOOK, "zenith", "inv-3", "2026-02-01", part("5.00", "2026-03-01")),
                        paid("pay-1", "90.00", "2026-03-01"));
        beforeResolution =
                server.publish(
                        opened("dsp-1", "inv-1", DisputeKind.DISPUTE, "70.00", "2026-02-10"),
                        opened("dsp-2", "inv-1", DisputeKind.COMPLAINT, "55.00", "2026-02-15"),
                        opened("dsp-3", "inv-2", DisputeKind.DISPUTE, "7.50", "2026-03-05"),
                        opened("dsp-4", "inv-1", DisputeKind.INQUIRY, null, "2026-03-06"),
                        noted(),
                        new WorkAssigned(
                                BOOK, "disputes", "dsp-2", ACME, "ann", date("2026-03-10")));
        last =
                server.publish(
                        credited(),
                        resolved("dsp-1", "inv-1", Outcome.CREDITED, "70.00", "2026-03-20"),
                        resolved("dsp-4", "inv-1", Outcome.WITHDRAWN, null, "2026-03-08"),
                        new DisputeReopened(
                                BOOK,
                                new DisputeId("dsp-4"),
                                ACME,
                                new InvoiceId("inv-1"),
                                "asks again",
                                null,
                                date("2026-04-01"),
                                "bob",
                                date("2026-03-12")),
                        takenBack());
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static PaymentPosted paid(String id, String amount, String on) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                ACME,
                usd(amount),
                PaymentMethod.WIRE,
                date(on),
                date(on),
                null,
                null,
                List.of(new Allocation(1, new InvoiceId("inv-1"), usd(amount), null)));
    }

    private static DisputeOpened opened(
            String id, String invoice, DisputeKind kind, @Nullable String amount, String on) {
        return new DisputeOpened(
                BOOK,
                new DisputeId(id),
                ACME,
                new InvoiceId(invoice),
                null,
                kind,
                kind == DisputeKind.COMPLAINT ? ReasonCode.QUALITY : ReasonCode.PRICE,
                "says " + id,
                amount == null ? null : usd(amount),
                kind == DisputeKind.COMPLAINT ? date("2026-03-15") : null,
                null,
                "ann",
                date(on));
    }

    private static DisputeNoted noted() {
        return new DisputeNoted(
                BOOK,
                new DisputeId("dsp-1"),
                ACME,
                new InvoiceId("inv-1"),
                "e-1",
                Direction.IN,
                "Ms Baker",
                "see the offer",
                List.of(new Document("ab".repeat(32), "offer.pdf")),
                "ann",
                date("2026-02-11"));
    }

    private static ArEvent credited() {
        return new AdjustmentMade(
                BOOK,
                new AdjustmentId("adj-1"),
                ACME,
                new InvoiceId("inv-1"),
                AdjustmentKind.CREDIT_MEMO,
                usd("-30.00"),
                usd("0.00"),
                "agreed",
                date("2026-03-20"),
                DoneBy.alone("bob", date("2026-03-20")));
    }

    private static ArEvent takenBack() {
        return new AdjustmentReversed(
                BOOK,
                new AdjustmentId("adj-1"),
                ACME,
                new InvoiceId("inv-1"),
                AdjustmentKind.CREDIT_MEMO,
                usd("-30.00"),
                usd("0.00"),
                "not agreed",
                date("2026-04-20"),
                DoneBy.alone("bob", date("2026-04-20")));
    }

    private static DisputeResolved resolved(
            String id, String invoice, Outcome outcome, @Nullable String released, String on) {
        boolean credited = outcome == Outcome.CREDITED;
        return new DisputeResolved(
                BOOK,
                new DisputeId(id),
                ACME,
                new InvoiceId(invoice),
                outcome,
                credited ? new AdjustmentId("adj-1") : null,
                null,
                credited ? "agreed" : null,
                released == null ? null : usd(released),
                "bob",
                date(on));
    }

    private static HttpResponse<String> send(String path, String... more) {
        String[] headers = new String[2 + more.length];
        headers[0] = QueryRequest.MIN_POSITION;
        headers[1] = Long.toString(last);
        System.arraycopy(more, 0, headers, 2, more.length);
        return server.get("/v1/books/disputes" + path, headers);
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = send(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static List<String> ids(String path) {
        return get(path)
                .get("items")
                .valueStream()
                .map(item -> item.get("dispute").asString())
                .toList();
    }

    private static String amount(JsonNode node, String at) {
        return node.at(at + "/amount").asString();
    }

    /** The oracle is the story told above: what was held and what was open on each day. */
    @ParameterizedTest
    @CsvSource({
        // day, of inv-1, of the book
        "2026-02-09,  0.00,  0.00",
        "2026-02-10, 70.00, 70.00",
        "2026-02-15,125.00,125.00",
        "2026-03-01, 60.00, 60.00",
        "2026-03-05, 60.00, 67.50",
        "2026-03-19, 60.00, 67.50",
        "2026-03-20, 30.00, 37.50",
        "2026-04-19, 30.00, 37.50",
        "2026-04-20, 55.00, 62.50"
    })
    void isDisputedWhatDisputesHoldAndTheInvoiceHasOpen(String day, String ofOne, String ofAll) {
        String on = "?effectiveOn=" + day;
        assertThat(amount(get("/invoices/inv-1" + on), "/disputed")).isEqualTo(ofOne);
        assertThat(amount(get("/accounts/acme" + on), "/disputed")).isEqualTo(ofAll);
        JsonNode book = get("/aging" + on);
        assertThat(amount(book, "/items/0/disputed")).isEqualTo(ofAll);
        assertThat(book.get("ties").asBoolean()).as("it stays in the buckets").isTrue();
        assertThat(amount(get("/accounts/acme/aging" + on), "/items/0/disputed")).isEqualTo(ofAll);
        JsonNode accounts = get("/aging/accounts" + on);
        assertThat(amount(accounts, "/items/0/disputed")).isEqualTo(ofAll);
        JsonNode totals = get("/disputes" + on).get("totals");
        assertThat(totals.isEmpty() ? "0.00" : amount(totals, "/0/disputed")).isEqualTo(ofAll);
        assertThat(openItems(on)).as("by installment").isEqualTo(ofAll);
    }

    private static String openItems(String on) {
        var sum = usd("0.00");
        for (JsonNode item : get("/accounts/acme/open-items" + on).get("items")) {
            sum = sum.plus(usd(amount(item, "/disputed")));
        }
        return sum.decimal();
    }

    @Test
    void onWhatWasKnownThenNothingChangesLater() {
        String on = "?effectiveOn=2026-03-31&knownPosition=";
        assertThat(amount(get("/aging" + on + beforeDisputes), "/items/0/disputed"))
                .isEqualTo("0.00");
        assertThat(amount(get("/aging" + on + beforeResolution), "/items/0/disputed"))
                .isEqualTo("67.50");
        assertThat(amount(get("/aging" + on + last), "/items/0/disputed")).isEqualTo("37.50");
        assertThat(ids("/disputes" + on + beforeDisputes)).isEmpty();
    }

    /** What is due first is disputed first: of 60.00 open, 10.00 was due in February. */
    @Test
    void whatIsDisputedIsLateNowhere() {
        String on = "?effectiveOn=2026-03-31&knownPosition=";
        assertThat(amount(get("/accounts/acme" + on + beforeDisputes), "/overdue"))
                .isEqualTo("17.50");
        JsonNode totals = get("/overdue/totals" + on + beforeDisputes);
        assertThat(amount(totals, "/items/0/amount")).isEqualTo("22.50");
        assertThat(amount(totals, "/items/0/disputed")).isEqualTo("0.00");

        JsonNode disputed = get("/overdue/totals" + on + beforeResolution);
        assertThat(amount(disputed, "/items/0/amount")).as("zenith's").isEqualTo("5.00");
        assertThat(amount(disputed, "/items/0/disputed")).isEqualTo("17.50");
        assertThat(disputed.at("/items/0/count").asInt()).isEqualTo(1);
        assertThat(amount(get("/accounts/acme" + on + beforeResolution), "/overdue"))
                .isEqualTo("0.00");
        List<String> late =
                get("/overdue" + on + beforeResolution)
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("item").asString())
                        .toList();
        assertThat(late).containsExactly("inv-3");
        assertThat(get("/queues/overdue" + on + beforeResolution).get("items").size()).isEqualTo(1);
        assertThat(
                        get("/overdue/totals" + on + beforeResolution + "&account=acme")
                                .at("/items/0")
                                .has("oldestDueOn"))
                .isFalse();
    }

    @Test
    void ofWhatIsDisputedInPartTheRestIsLate() {
        // 125.00 of 150.00: of the second installment, due 28 February, all; of the third 25.00
        JsonNode parts = get("/accounts/acme/open-items?effectiveOn=2026-02-20").get("items");
        assertThat(parts.valueStream().map(p -> amount(p, "/open") + " " + amount(p, "/disputed")))
                .containsExactly("40.00 40.00", "60.00 60.00", "50.00 25.00");
        // 70.00 of it before the second dispute: 30.00 of the second
        String known = "&knownPosition=" + (beforeDisputes + 1);
        JsonNode late = get("/overdue?effectiveOn=2026-02-28" + known + "&minDaysLate=1");
        assertThat(late.get("items").isEmpty()).as("the first part is disputed whole").isTrue();
        JsonNode then = get("/overdue?account=acme&effectiveOn=2026-04-30" + known);
        assertThat(then.get("items").valueStream().map(p -> p.get("item").asString()))
                .as("60.00 are disputed of 60.00")
                .containsExactly("inv-2");
    }

    @Test
    void aDisputeSaysHowItStandsAndHowLongItTook() {
        JsonNode one = get("/disputes/dsp-1?effectiveOn=2026-03-31");
        assertThat(one.get("state").asString()).isEqualTo("RESOLVED");
        assertThat(one.get("outcome").asString()).isEqualTo("CREDITED");
        assertThat(one.get("adjustment").asString()).isEqualTo("adj-1");
        assertThat(amount(one, "/amount")).isEqualTo("70.00");
        assertThat(amount(one, "/disputed")).isEqualTo("0.00");
        assertThat(one.get("cycleDays").asInt()).isEqualTo(38);
        assertThat(one.has("takenBackOn")).isFalse();
        assertThat(one.get("story").valueStream().map(step -> step.get("what").asString()))
                .containsExactly("OPENED", "SAID", "RESOLVED");
        assertThat(one.at("/story/1/person").asString()).isEqualTo("Ms Baker");
        assertThat(one.at("/story/1/documents/0/name").asString()).isEqualTo("offer.pdf");
        assertThat(get("/disputes/dsp-1?effectiveOn=2026-04-20").get("takenBackOn").asString())
                .isEqualTo("2026-04-20");

        JsonNode before = get("/disputes/dsp-1?effectiveOn=2026-03-19");
        assertThat(before.get("state").asString()).isEqualTo("OPEN");
        assertThat(before.has("resolvedOn")).isFalse();
        assertThat(before.get("cycleDays").asInt()).isEqualTo(37);
        assertThat(amount(before, "/disputed")).as("60.00 are open").isEqualTo("60.00");
        assertThat(send("/disputes/dsp-1?effectiveOn=2026-02-09").statusCode()).isEqualTo(404);
        assertThat(send("/disputes/none").statusCode()).isEqualTo(404);
    }

    @Test
    void anInquiryThatWasOpenedAgainHasItsNewDeadline() {
        JsonNode inquiry = get("/disputes/dsp-4?effectiveOn=2026-03-31");
        assertThat(inquiry.get("state").asString()).isEqualTo("OPEN");
        assertThat(inquiry.has("amount")).isFalse();
        assertThat(inquiry.get("deadline").asString()).isEqualTo("2026-04-01");
        assertThat(inquiry.get("story").valueStream().map(step -> step.get("what").asString()))
                .containsExactly("OPENED", "RESOLVED", "REOPENED");
        assertThat(get("/disputes/dsp-4?effectiveOn=2026-03-10").get("state").asString())
                .isEqualTo("RESOLVED");
    }

    @Test
    void listsByStateReasonOwnerAccountAndInvoice() {
        String on = "effectiveOn=2026-03-31";
        assertThat(ids("/disputes?" + on)).containsExactly("dsp-4", "dsp-3", "dsp-2", "dsp-1");
        assertThat(ids("/disputes?state=OPEN&" + on)).containsExactly("dsp-4", "dsp-3", "dsp-2");
        assertThat(ids("/disputes?reason=QUALITY&" + on)).containsExactly("dsp-2");
        assertThat(ids("/disputes?kind=INQUIRY&" + on)).containsExactly("dsp-4");
        assertThat(ids("/disputes?owner=ann&" + on)).containsExactly("dsp-2");
        assertThat(ids("/disputes?account=zenith&" + on)).isEmpty();
        assertThat(ids("/disputes?invoice=inv-2&" + on)).containsExactly("dsp-3");
        JsonNode first = get("/disputes?limit=3&" + on);
        assertThat(ids("/disputes?limit=3&cursor=" + first.get("next").asString()))
                .containsExactly("dsp-1");
        JsonNode totals = get("/disputes?" + on).at("/totals/0");
        assertThat(totals.get("open").asInt()).isEqualTo(3);
        assertThat(totals.get("resolved").asInt()).isEqualTo(1);
        assertThat(totals.get("cycleDays").asInt()).isEqualTo(38);
        assertThat(totals.get("oldestDays").asInt()).isEqualTo(44);
        List<String> lines =
                send("/disputes?state=RESOLVED&" + on, "Accept", "text/csv")
                        .body()
                        .lines()
                        .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("dsp-1,acme,Account acme,inv-1,");
    }

    @Test
    void waitsInAQueueOfItsOwnUntilItsDeadline() {
        String on = "?effectiveOn=2026-03-16";
        JsonNode items = get("/queues/disputes" + on).get("items");
        assertThat(items.valueStream().map(item -> item.get("item").asString()))
                .containsExactly("dsp-1", "dsp-2", "dsp-3", "dsp-4");
        JsonNode second = items.get(1);
        assertThat(second.at("/why/code").asString()).isEqualTo("QUALITY");
        assertThat(second.at("/why/values/invoice").asString()).isEqualTo("inv-1");
        assertThat(second.get("owner").asString()).isEqualTo("ann");
        assertThat(second.get("by").asString()).isEqualTo("2026-03-15");
        assertThat(second.get("next").asString()).isEqualTo("RESOLVE");
        assertThat(amount(items.get(0), "/amount")).as("the older first").isEqualTo("60.00");
        assertThat(amount(second, "/amount")).isEqualTo("0.00");
        assertThat(items.get(2).get("by").asString()).as("service level").isEqualTo("2026-03-19");
        assertThat(items.get(3).get("next").asString()).isEqualTo("ANSWER");
        assertThat(get("/queues/disputes" + on + "&why=QUALITY").get("items").size()).isEqualTo(1);
        assertThat(get("/queues/disputes" + on + "&owner=ann").get("items").size()).isEqualTo(1);
        JsonNode placed = get("/queues/disputes/items/dsp-2" + on + "&why=QUALITY");
        assertThat(placed.has("following")).isFalse();
        JsonNode totals = get("/queues" + on).get("items");
        JsonNode disputes =
                totals.valueStream()
                        .filter(queue -> queue.get("queue").asString().equals("disputes"))
                        .findFirst()
                        .orElseThrow();
        assertThat(disputes.get("count").asInt()).isEqualTo(4);
        assertThat(amount(disputes, "/amounts/0")).isEqualTo("67.50");
    }
}
