package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/**
 * Row A2: 60.00 and 40.00 in parts of 40.00, 30.00 and 30.00, with three days of grace. The first
 * is paid; the second is missed, and the rest goes back on 20 April; on the 25th the payment
 * bounces, and on the 26th its part goes back too. Beside it a plan that is kept and one that is
 * given up.
 */
final class PlansApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("plans");
    private static final AccountId ACME = new AccountId("acme");
    private static final PlanId MISSED = new PlanId("pl-1");
    private static final PlanId KEPT = new PlanId("pl-2");
    private static final PlanId GIVEN_UP = new PlanId("pl-3");
    private static final PaymentId PAYMENT = new PaymentId("pay-1");
    private static long last = 0;

    private static LocalDate on(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    private static PlanPart due(String monthAndDay, String amount) {
        return new PlanPart(on(monthAndDay), usd(amount));
    }

    private static PlannedItem of(String invoice, String amount) {
        return new PlannedItem(new InvoiceId(invoice), null, usd(amount));
    }

    private static PaymentPlanAgreed agreed(
            PlanId plan, MissedPart missed, List<PlannedItem> items, PlanPart... parts) {
        return new PaymentPlanAgreed(
                BOOK, plan, ACME, items, List.of(parts), missed, 3, "asked for it", on("03-10"));
    }

    private static PaymentPlanEnded ended(
            PlanId plan,
            PlanEnding ending,
            String monthAndDay,
            List<PaymentPlanEnded.Rest> rest,
            PlannedItem... back) {
        return new PaymentPlanEnded(
                BOOK, plan, ACME, ending, "late", rest, List.of(back), on(monthAndDay));
    }

    private static PaymentPlanEnded.Rest rest(PlanId plan, int number, String amount) {
        return new PaymentPlanEnded.Rest(plan.part(number), usd(amount));
    }

    private static Allocation paid(PlanId plan, String amount) {
        return new Allocation(1, null, null, null, plan.part(1), null, usd(amount), null);
    }

    private static PaymentPosted posted(String id, String amount, Allocation part) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                ACME,
                usd(amount),
                PaymentMethod.CHECK,
                on("03-15"),
                on("03-15"),
                null,
                null,
                List.of(part));
    }

    @BeforeAll
    static void publish() {
        last =
                server.publish(
                        new BookOpened(
                                BOOK,
                                "Plans Ltd",
                                ZoneOffset.UTC,
                                Currency.getInstance("USD"),
                                1,
                                on("03-01")),
                        account(BOOK, "acme"),
                        invoice(BOOK, "acme", "i1", "2026-03-01", part("60.00", "2026-03-08")),
                        invoice(BOOK, "acme", "i2", "2026-03-01", part("40.00", "2026-03-31")),
                        invoice(BOOK, "acme", "i3", "2026-03-01", part("10.00", "2026-03-08")),
                        invoice(BOOK, "acme", "i4", "2026-03-01", part("5.00", "2026-03-08")),
                        agreed(
                                MISSED,
                                MissedPart.PUTS_REST_BACK,
                                List.of(of("i1", "60.00"), of("i2", "40.00")),
                                due("03-15", "40.00"),
                                due("04-15", "30.00"),
                                due("05-15", "30.00")),
                        agreed(
                                KEPT,
                                MissedPart.LEAVES_IT,
                                List.of(of("i3", "10.00")),
                                due("03-20", "10.00")),
                        agreed(
                                GIVEN_UP,
                                MissedPart.LEAVES_IT,
                                List.of(of("i4", "5.00")),
                                due("03-20", "5.00")),
                        posted("pay-1", "40.00", paid(MISSED, "40.00")),
                        posted("pay-2", "10.00", paid(KEPT, "10.00")),
                        ended(
                                GIVEN_UP,
                                PlanEnding.CANCELLED,
                                "03-16",
                                List.of(rest(GIVEN_UP, 1, "5.00")),
                                of("i4", "5.00")),
                        ended(
                                MISSED,
                                PlanEnding.BROKEN,
                                "04-20",
                                List.of(rest(MISSED, 2, "30.00"), rest(MISSED, 3, "30.00")),
                                of("i2", "40.00"),
                                of("i1", "20.00")),
                        new PaymentReversed(
                                BOOK,
                                PAYMENT,
                                ACME,
                                usd("40.00"),
                                ReversalReason.INSUFFICIENT_FUNDS,
                                null,
                                on("04-25"),
                                List.of(paid(MISSED, "40.00")),
                                null),
                        ended(
                                MISSED,
                                PlanEnding.BROKEN,
                                "04-26",
                                List.of(rest(MISSED, 1, "40.00")),
                                of("i1", "40.00")));
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer =
                server.get(
                        "/v1/books/plans" + path, QueryRequest.MIN_POSITION, Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static String at(String path, String monthAndDay, String pointer) {
        return get(path + "?effectiveOn=2026-" + monthAndDay).at(pointer).asString();
    }

    private static String state(String plan, String monthAndDay) {
        return at("/plans/" + plan, monthAndDay, "/state");
    }

    @Test
    void itIsKeptOrMissedByWhatIsPaidAndBrokenOrGivenUpByItsEnd() {
        assertThat(state("pl-1", "03-14")).isEqualTo("CURRENT");
        assertThat(state("pl-1", "04-18")).as("the last day of grace").isEqualTo("CURRENT");
        assertThat(state("pl-1", "04-19")).isEqualTo("MISSED");
        assertThat(at("/plans/pl-1", "04-19", "/missed/amount")).isEqualTo("30.00");
        assertThat(at("/plans/pl-1", "04-19", "/nextDueOn")).isEqualTo("2026-04-15");
        assertThat(state("pl-1", "04-20")).isEqualTo("BROKEN");
        assertThat(state("pl-1", "04-25")).as("its payment bounced").isEqualTo("MISSED");
        assertThat(state("pl-1", "04-26")).isEqualTo("BROKEN");
        assertThat(state("pl-2", "03-14")).isEqualTo("CURRENT");
        assertThat(state("pl-2", "03-15")).isEqualTo("KEPT");
        assertThat(state("pl-3", "03-16")).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsOwedStandsOnTheInvoicesThenOnThePartsAndThenOnTheInvoicesAgain() {
        assertThat(at("/invoices/i1", "03-09", "/open/amount")).isEqualTo("60.00");
        assertThat(at("/invoices/i1", "03-10", "/open/amount")).isEqualTo("0.00");
        assertThat(at("/invoices/i1", "03-10", "/planned/amount")).isEqualTo("60.00");
        assertThat(at("/invoices/i1", "03-10", "/plan")).isEqualTo("pl-1");
        assertThat(at("/invoices/i1", "04-20", "/open/amount")).isEqualTo("20.00");
        assertThat(at("/invoices/i1", "04-20", "/dueOn")).isEqualTo("2026-03-08");
        assertThat(at("/invoices/i1", "04-26", "/open/amount")).isEqualTo("60.00");
        assertThat(get("/invoices/i1?effectiveOn=2026-04-26").has("planned")).isFalse();
        assertThat(at("/accounts/acme", "03-09", "/balance/amount")).isEqualTo("115.00");
        assertThat(at("/accounts/acme", "03-10", "/balance/amount")).isEqualTo("115.00");
    }

    /** Each part by its own due date, and not by the invoice's. */
    @Test
    void eachPartIsAnOpenItemThatAges() {
        JsonNode open = get("/accounts/acme/open-items?effectiveOn=2026-04-18").get("items");
        assertThat(
                        open.valueStream()
                                .filter(one -> one.get("kind").asString().equals("PART"))
                                .map(
                                        one ->
                                                "%s %s %s"
                                                        .formatted(
                                                                one.get("item").asString(),
                                                                one.at("/open/amount").asString(),
                                                                one.get("daysLate").asInt())))
                .containsExactly("pl-1.2 30.00 3", "pl-1.3 30.00 0");
    }

    @Test
    void oneTellsItsPartsWhatItCoversAndWhatPaidIt() {
        JsonNode plan = get("/plans/pl-1?effectiveOn=2026-04-20");
        assertThat(plan.get("parts").valueStream().map(p -> p.at("/open/amount").asString()))
                .containsExactly("0.00", "0.00", "0.00");
        assertThat(plan.get("items").valueStream().map(i -> i.at("/back/amount").asString()))
                .containsExactly("20.00", "40.00");
        assertThat(plan.at("/paid/0/payment").asString()).isEqualTo("pay-1");
        assertThat(plan.at("/paid/0").has("reversedOn")).isFalse();
        assertThat(plan.get("endReason").asString()).isEqualTo("late");
        JsonNode bounced = get("/plans/pl-1?effectiveOn=2026-04-25");
        assertThat(bounced.at("/parts/0/open/amount").asString()).isEqualTo("40.00");
        assertThat(bounced.at("/paid/0/reversedOn").asString()).isEqualTo("2026-04-25");
        assertThat(at("/payments/pay-2", "04-20", "/allocations/0/part")).isEqualTo("pl-2.1");
    }

    @Test
    void theyAreListedByAccountAndStateAndTheMissedOnesWait() {
        JsonNode all = get("/plans?account=acme&effectiveOn=2026-04-30").get("items");
        assertThat(all.valueStream().map(one -> one.get("state").asString()))
                .containsExactly("CANCELLED", "KEPT", "BROKEN");
        JsonNode kept = get("/plans?state=KEPT&effectiveOn=2026-04-30").get("items");
        assertThat(kept.valueStream().map(one -> one.get("plan").asString()))
                .containsExactly("pl-2");
        JsonNode waiting = get("/queues/plans?limit=10&effectiveOn=2026-04-19").get("items");
        assertThat(waiting.size()).isEqualTo(1);
        assertThat(waiting.at("/0/item").asString()).isEqualTo("pl-1");
        assertThat(waiting.at("/0/next").asString()).isEqualTo("END_PLAN");
        assertThat(get("/queues/plans?limit=10&effectiveOn=2026-04-18").get("items").size())
                .isZero();
    }

    @Test
    void theBooksTieAndRollForward() {
        for (String to : List.of("03-12", "04-19", "04-20", "04-25", "04-30")) {
            JsonNode rolled = get("/reconciliation/roll-forward?from=2026-03-01&to=2026-" + to);
            assertThat(rolled.get("ties").asBoolean()).as(rolled.toString()).isTrue();
        }
    }
}
