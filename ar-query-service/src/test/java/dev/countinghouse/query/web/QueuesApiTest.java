package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversalDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceVoidDeclined;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.work.FollowUpSet;
import dev.countinghouse.contract.work.WorkAssigned;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/** What waits on 31 March: two late accounts, two payments, and proposals of each kind. */
final class QueuesApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("queues");
    private static final AccountId ACME = new AccountId("acme");
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final String ON = "effectiveOn=2026-03-31";
    private static long waiting = 0;
    private static long worked = 0;

    @BeforeAll
    static void publish() {
        waiting =
                server.publish(
                        account(BOOK, "acme"),
                        account(BOOK, "zenith"),
                        account(BOOK, "prompt"),
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
                        invoice(BOOK, "prompt", "inv-4", "2026-03-01", part("9.00", "2026-03-31")),
                        payment("pay-1", "30.00", "2026-03-05"),
                        payment("pay-2", "20.00", "2026-03-29", allocation("inv-2", "7.00")),
                        proposed("adj-1", "-10.00"),
                        proposed("adj-2", "-11.00"),
                        new AdjustmentReversalProposed(
                                BOOK,
                                new AdjustmentId("adj-0"),
                                ACME,
                                null,
                                usd("-3.00"),
                                "not agreed",
                                DAY,
                                "mary"),
                        voidProposed("inv-3", "zenith", "paul"),
                        voidProposed("inv-4", "prompt", "paul"));
        worked =
                server.publish(
                        new AdjustmentDeclined(
                                BOOK, new AdjustmentId("adj-2"), ACME, null, "no", "rita", DAY),
                        new AdjustmentReversalDeclined(
                                BOOK, new AdjustmentId("adj-0"), ACME, null, "no", "rita", DAY),
                        new InvoiceVoidDeclined(
                                BOOK,
                                new InvoiceId("inv-4"),
                                new AccountId("prompt"),
                                "no",
                                "rita",
                                DAY),
                        voidProposed("inv-3", "zenith", "mary"),
                        assigned("acme", "bob", "2026-03-20"),
                        assigned("acme", "ann", "2026-03-25"),
                        assigned("zenith", "bob", "2026-03-20"),
                        assigned("zenith", null, "2026-03-21"),
                        followUp("acme", "2026-03-31", false),
                        followUp("zenith", "2026-04-02", true));
    }

    private static PaymentPosted payment(
            String id, String amount, String on, Allocation... allocations) {
        LocalDate date = LocalDate.parse(on);
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                ACME,
                usd(amount),
                PaymentMethod.WIRE,
                date,
                date,
                null,
                null,
                List.of(allocations));
    }

    private static Allocation allocation(String invoice, String amount) {
        return new Allocation(1, new InvoiceId(invoice), usd(amount), null);
    }

    private static AdjustmentProposed proposed(String id, String amount) {
        return new AdjustmentProposed(
                BOOK,
                new AdjustmentId(id),
                ACME,
                null,
                AdjustmentKind.WRITE_OFF,
                usd(amount),
                false,
                "too small",
                DAY,
                "paul");
    }

    private static InvoiceVoidProposed voidProposed(String invoice, String account, String by) {
        return new InvoiceVoidProposed(
                BOOK,
                new InvoiceId(invoice),
                new AccountId(account),
                usd("5.00"),
                "wrong customer",
                DAY,
                by);
    }

    private static WorkAssigned assigned(String item, @Nullable String owner, String on) {
        return new WorkAssigned(
                BOOK, "overdue", item, new AccountId(item), owner, LocalDate.parse(on));
    }

    private static FollowUpSet followUp(String item, String on, boolean snoozed) {
        return new FollowUpSet(
                BOOK,
                "overdue",
                item,
                new AccountId(item),
                LocalDate.parse(on),
                snoozed,
                "call again",
                LocalDate.parse("2026-03-26"));
    }

    private static HttpResponse<String> send(String path, String... more) {
        String[] headers = new String[2 + more.length];
        headers[0] = QueryRequest.MIN_POSITION;
        headers[1] = Long.toString(worked);
        System.arraycopy(more, 0, headers, 2, more.length);
        return server.get("/v1/books/queues" + path, headers);
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = send(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static List<String> items(String path) {
        return get(path)
                .get("items")
                .valueStream()
                .map(item -> item.get("item").asString())
                .toList();
    }

    @Test
    void aLateAccountSaysHowMuchSinceWhenWhyAndByWhom() {
        JsonNode acme = get("/queues/overdue?" + ON).at("/items/0");
        assertThat(acme.get("item").asString()).isEqualTo("acme");
        assertThat(acme.get("accountName").asString()).isEqualTo("Account acme");
        assertThat(acme.at("/amount/amount").asString()).isEqualTo("100.50");
        assertThat(acme.get("since").asString()).isEqualTo("2026-01-31");
        assertThat(acme.get("ageDays").asInt()).isEqualTo(59);
        assertThat(acme.at("/why/code").asString()).isEqualTo("OVERDUE");
        assertThat(acme.at("/why/values/items").asString()).isEqualTo("3");
        assertThat(acme.get("owner").asString()).isEqualTo("ann");
        assertThat(acme.get("ownedSince").asString()).isEqualTo("2026-03-25");
        assertThat(acme.get("by").asString()).isEqualTo("2026-03-31");
        assertThat(acme.get("note").asString()).isEqualTo("call again");
    }

    @Test
    void whatIsSnoozedIsOutOfTheQueueUntilItsDay() {
        assertThat(items("/queues/overdue?" + ON)).containsExactly("acme");
        assertThat(items("/queues/overdue?snoozed=ONLY&" + ON)).containsExactly("zenith");
        assertThat(items("/queues/overdue?snoozed=INCLUDE&" + ON))
                .containsExactly("acme", "zenith");
        assertThat(items("/queues/overdue?effectiveOn=2026-04-01"))
                .containsExactly("acme", "prompt");
        assertThat(items("/queues/overdue?effectiveOn=2026-04-02"))
                .containsExactly("acme", "zenith", "prompt");
        assertThat(items("/queues/overdue?knownPosition=" + waiting + "&" + ON))
                .as("before anybody said so")
                .containsExactly("acme", "zenith");
    }

    @Test
    void listsByOwnerAndFollowUp() {
        String all = "/queues/overdue?snoozed=INCLUDE&" + ON;
        assertThat(items(all + "&owner=ann")).containsExactly("acme");
        assertThat(items(all + "&owner=bob")).isEmpty();
        assertThat(items(all + "&unassigned=true")).containsExactly("zenith");
        assertThat(items(all + "&followUpBy=2026-03-31")).containsExactly("acme");
        assertThat(items(all + "&account=zenith")).containsExactly("zenith");
        assertThat(items("/queues/overdue?snoozed=INCLUDE&effectiveOn=2026-03-22&owner=bob"))
                .as("as it was before ann took it")
                .containsExactly("acme");
    }

    @Test
    void refusesWhatSaysTwoThings() {
        assertThat(send("/queues/overdue?owner=a&unassigned=true").statusCode()).isEqualTo(400);
        assertThat(send("/queues/overdue?unassigned=maybe").statusCode()).isEqualTo(400);
        assertThat(send("/queues/unheard").statusCode()).isEqualTo(404);
    }

    @Test
    void goesOnByCursor() {
        JsonNode first = get("/queues/overdue?snoozed=INCLUDE&limit=1&" + ON);
        assertThat(first.at("/items/0/item").asString()).isEqualTo("acme");
        assertThat(
                        items(
                                "/queues/overdue?snoozed=INCLUDE&limit=1&cursor="
                                        + first.get("next").asString()))
                .containsExactly("zenith");
    }

    @Test
    void unappliedCashSaysWhatOfItWasApplied() {
        JsonNode list = get("/queues/unapplied?" + ON);
        assertThat(items("/queues/unapplied?" + ON)).containsExactly("pay-1", "pay-2");
        assertThat(list.at("/items/0/why/code").asString()).isEqualTo("NOTHING_APPLIED");
        assertThat(list.at("/items/0/amount/amount").asString()).isEqualTo("30.00");
        assertThat(list.at("/items/1/why/code").asString()).isEqualTo("PARTLY_APPLIED");
        assertThat(list.at("/items/1/amount/amount").asString()).isEqualTo("13.00");
    }

    @Test
    void approvalsAreAllThatWaitsAndNothingThatIsDecided() {
        assertThat(items("/queues/approvals?" + ON))
                .containsExactlyInAnyOrder("adjustment:adj-1", "void:inv-3");
        assertThat(items("/queues/approvals?knownPosition=" + waiting + "&" + ON))
                .containsExactlyInAnyOrder(
                        "adjustment:adj-1",
                        "adjustment:adj-2",
                        "reversal:adj-0",
                        "void:inv-3",
                        "void:inv-4");
        JsonNode void3 = get("/queues/approvals/items/void:inv-3?" + ON).get("item");
        assertThat(void3.at("/why/values/proposedBy").asString())
                .as("the last proposal counts")
                .isEqualTo("mary");
        assertThat(void3.at("/amount/amount").asString()).isEqualTo("-5.00");
        assertThat(void3.get("next").asString()).isEqualTo("APPROVE_VOID");
        JsonNode reversal =
                get("/queues/approvals/items/reversal:adj-0?knownPosition=" + waiting).get("item");
        assertThat(reversal.at("/amount/amount").asString()).isEqualTo("3.00");
    }

    @Test
    void anItemKnowsItsNeighbours() {
        String all = "?snoozed=INCLUDE&" + ON;
        JsonNode acme = get("/queues/overdue/items/acme" + all);
        assertThat(acme.has("previous")).isFalse();
        assertThat(acme.get("following").asString()).isEqualTo("zenith");
        assertThat(get("/queues/overdue/items/zenith" + all).get("previous").asString())
                .isEqualTo("acme");
        assertThat(send("/queues/overdue/items/prompt" + all).statusCode()).isEqualTo(404);
    }

    @Test
    void totalsSayWhatEachQueueComesTo() {
        JsonNode totals = get("/queues?" + ON);
        assertThat(totals.get("items").valueStream().map(one -> one.get("queue").asString()))
                .containsExactly(
                        "unapplied",
                        "matches",
                        "overdue",
                        "unpriced",
                        "drafts",
                        "disputes",
                        "chargebacks",
                        "refunds",
                        "plans",
                        "refusals",
                        "approvals",
                        "deliveries");
        JsonNode overdue = totals.at("/items/2");
        assertThat(overdue.get("count").asInt()).isEqualTo(1);
        assertThat(overdue.at("/amounts/0/amount").asString()).isEqualTo("100.50");
        assertThat(overdue.get("oldestDays").asInt()).isEqualTo(59);
        assertThat(overdue.get("beyondServiceLevel").asBoolean()).isFalse();
        assertThat(overdue.get("mine").asInt()).isEqualTo(1);
        assertThat(overdue.get("unassigned").asInt()).isZero();
        assertThat(overdue.get("snoozed").asInt()).isEqualTo(1);
        assertThat(overdue.get("dueToday").asInt()).isEqualTo(1);
        JsonNode unapplied = totals.at("/items/0");
        assertThat(unapplied.get("oldestDays").asInt()).isEqualTo(26);
        assertThat(unapplied.get("beyondServiceLevel").asBoolean()).isTrue();
        assertThat(get("/queues?effectiveOn=2026-01-15").at("/items/2/count").asInt()).isZero();
    }

    @Test
    void exportsWhatItLists() {
        List<String> lines =
                send("/queues/overdue?" + ON, "Accept", "text/csv").body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("acme,acme,Account acme,100.50,USD,2026-01-31,59");
    }
}
