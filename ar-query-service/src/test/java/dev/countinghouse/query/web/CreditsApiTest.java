package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.account.AccountPayerAdded;
import dev.countinghouse.contract.account.AccountPayerRemoved;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundApproved;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/**
 * A head office that pays 100.00 and has a credit of 40.00: 25.00 of the money for its own fee,
 * 30.00 of the credit for an invoice of 70.00 of its branch, and 45.00 back, which did not arrive.
 */
final class CreditsApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("credits");
    private static final AccountId HEAD = new AccountId("head");
    private static final AccountId BRANCH = new AccountId("branch");
    private static final PaymentId PAYMENT = new PaymentId("pay-1");
    private static final AdjustmentId MEMO = new AdjustmentId("memo-1");
    private static final AdjustmentId FEE = new AdjustmentId("fee-1");
    private static final RefundId REFUND = new RefundId("ref-1");
    private static final CreditItem CREDIT = new CreditItem(HEAD, PAYMENT, null);
    private static long requested = 0;
    private static long approved = 0;
    private static long last = 0;

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    @BeforeAll
    static void publish() {
        var toBranch = new Allocation(1, new InvoiceId("inv-b"), null, BRANCH, usd("30.00"), null);
        var toSpare = new Allocation(2, new InvoiceId("inv-b"), null, BRANCH, usd("5.00"), null);
        requested =
                server.publish(
                        account(BOOK, "head"),
                        account(BOOK, "branch"),
                        new AccountPayerAdded(BOOK, BRANCH, HEAD, march(1)),
                        invoice(BOOK, "branch", "inv-b", "2026-03-01", part("70.00", "2026-03-31")),
                        adjustment(FEE, AdjustmentKind.FEE, "25.00"),
                        adjustment(MEMO, AdjustmentKind.CREDIT_MEMO, "-40.00"),
                        new PaymentPosted(
                                BOOK,
                                PAYMENT,
                                HEAD,
                                usd("100.00"),
                                PaymentMethod.CHECK,
                                march(5),
                                march(5),
                                "1042",
                                null,
                                List.of(new Allocation(1, null, FEE, null, usd("25.00"), null))),
                        new CreditAllocated(BOOK, MEMO, HEAD, march(6), List.of(toBranch)),
                        new CreditAllocated(BOOK, MEMO, HEAD, march(7), List.of(toSpare)),
                        new CreditAllocationReversed(
                                BOOK, MEMO, HEAD, toSpare, "too much", march(8)),
                        new RefundRequested(
                                BOOK, REFUND, CREDIT, usd("45.00"), "overpaid", "ann", march(10)));
        approved = server.publish(new RefundApproved(BOOK, REFUND, CREDIT, "bob", march(11)));
        last =
                server.publish(
                        new RefundIssued(
                                BOOK,
                                REFUND,
                                CREDIT,
                                usd("45.00"),
                                PaymentMethod.CHECK,
                                "20117",
                                march(12)),
                        new RefundFailed(
                                BOOK, REFUND, CREDIT, usd("45.00"), "undeliverable", march(20)),
                        new AccountPayerRemoved(BOOK, BRANCH, HEAD, march(25)));
    }

    private static AdjustmentMade adjustment(AdjustmentId id, AdjustmentKind kind, String amount) {
        return new AdjustmentMade(
                BOOK,
                id,
                HEAD,
                null,
                kind,
                usd(amount),
                usd(amount),
                "agreed",
                march(2),
                DoneBy.alone("ann", march(2)));
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer =
                server.get(
                        "/v1/books/credits" + path, QueryRequest.MIN_POSITION, Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static String at(JsonNode answer, String pointer) {
        return answer.at(pointer).asString();
    }

    private static List<String> states(JsonNode steps) {
        return steps.valueStream().map(step -> step.get("state").asString()).toList();
    }

    @Test
    void aCreditSaysWhatIsLeftAndWhereTheRestWent() {
        JsonNode memo = get("/adjustments/memo-1?effectiveOn=2026-03-31");
        assertThat(at(memo, "/open/amount")).isEqualTo("-10.00");
        assertThat(memo.get("allocations").size()).isEqualTo(2);
        assertThat(at(memo, "/allocations/0/invoice")).isEqualTo("inv-b");
        assertThat(at(memo, "/allocations/0/account")).isEqualTo("branch");
        assertThat(at(memo, "/allocations/0/amount/amount")).isEqualTo("30.00");
        assertThat(memo.at("/allocations/0/reversedOn").isMissingNode()).isTrue();
        assertThat(at(memo, "/allocations/1/reversedOn")).isEqualTo("2026-03-08");
        assertThat(at(get("/adjustments/memo-1?effectiveOn=2026-03-07"), "/open/amount"))
                .as("before 5.00 were taken back")
                .isEqualTo("-5.00");
    }

    @Test
    void aFeeIsPaidByThePayment() {
        assertThat(at(get("/adjustments/fee-1?effectiveOn=2026-03-04"), "/open/amount"))
                .isEqualTo("25.00");
        assertThat(at(get("/adjustments/fee-1?effectiveOn=2026-03-05"), "/open/amount"))
                .isEqualTo("0.00");
        JsonNode payment = get("/payments/pay-1?effectiveOn=2026-03-09");
        assertThat(at(payment, "/allocations/0/adjustment")).isEqualTo("fee-1");
        assertThat(at(payment, "/allocations/0/account")).isEqualTo("head");
        assertThat(at(payment, "/unapplied/amount")).isEqualTo("75.00");
    }

    @Test
    void eachAccountShowsItsPartOfWhatOnePaidForTheOther() {
        JsonNode branch = get("/accounts/branch?effectiveOn=2026-03-10");
        assertThat(at(branch, "/balance/amount")).isEqualTo("40.00");
        assertThat(at(branch, "/payers/0")).isEqualTo("head");
        JsonNode head = get("/accounts/head?effectiveOn=2026-03-10");
        assertThat(at(head, "/balance/amount")).isEqualTo("-85.00");
        assertThat(at(head, "/paysFor/0")).isEqualTo("branch");
        assertThat(get("/accounts/branch?effectiveOn=2026-03-25").get("payers").size()).isZero();
        JsonNode lines =
                get("/accounts/branch/activity?from=2026-03-01&to=2026-03-31").get("items");
        assertThat(lines.size()).isEqualTo(4);
        assertThat(at(lines, "/1/kind")).isEqualTo("ADJUSTMENT");
        assertThat(at(lines, "/1/document")).isEqualTo("memo-1");
        assertThat(at(lines, "/1/amount/amount")).isEqualTo("-30.00");
    }

    @Test
    void theBooksTieForEachAccountAndTogether() {
        for (String account : List.of("", "&account=head", "&account=branch")) {
            JsonNode rolled =
                    get("/reconciliation/roll-forward?from=2026-03-01&to=2026-03-31" + account);
            assertThat(rolled.get("ties").asBoolean()).as(account + rolled).isTrue();
        }
        JsonNode branch =
                get("/reconciliation/roll-forward?from=2026-03-01&to=2026-03-31&account=branch")
                        .at("/currencies/0");
        assertThat(at(branch, "/betweenAccounts/amount")).isEqualTo("-30.00");
        JsonNode book =
                get("/reconciliation/roll-forward?from=2026-03-01&to=2026-03-31")
                        .at("/currencies/0");
        assertThat(at(book, "/betweenAccounts/amount")).isEqualTo("0.00");
        assertThat(at(book, "/refunds/amount")).isEqualTo("45.00");
        assertThat(at(book, "/refundsFailed/amount")).isEqualTo("-45.00");
        assertThat(at(book, "/closing/amount")).isEqualTo("-45.00");
    }

    @Test
    void aRefundIsWhatItsLastStepMadeIt() {
        JsonNode refund = get("/refunds/ref-1?effectiveOn=2026-03-31");
        assertThat(at(refund, "/state")).isEqualTo("FAILED");
        assertThat(at(refund, "/payment")).isEqualTo("pay-1");
        assertThat(states(refund.get("steps")))
                .containsExactly("REQUESTED", "APPROVED", "ISSUED", "FAILED");
        assertThat(at(refund, "/steps/2/reference")).isEqualTo("20117");
        assertThat(at(get("/refunds/ref-1?effectiveOn=2026-03-19"), "/state")).isEqualTo("ISSUED");
        assertThat(at(get("/payments/pay-1?effectiveOn=2026-03-19"), "/unapplied/amount"))
                .as("while the money was out")
                .isEqualTo("30.00");
        assertThat(
                        at(
                                get(
                                        "/refunds/ref-1?effectiveOn=2026-03-31&knownPosition="
                                                + approved),
                                "/state"))
                .isEqualTo("APPROVED");
        JsonNode failed = get("/refunds?state=FAILED&account=head&effectiveOn=2026-03-31");
        assertThat(at(failed, "/items/0/refund")).isEqualTo("ref-1");
        assertThat(get("/refunds?state=ISSUED&effectiveOn=2026-03-31").get("items").size())
                .isZero();
    }

    @Test
    void aRefundWaitsForApprovalAndThenToBePaid() {
        String asked = "&effectiveOn=2026-03-31&knownPosition=";
        JsonNode waiting = get("/queues/approvals?limit=10" + asked + requested);
        assertThat(at(waiting, "/items/0/item")).isEqualTo("refund:ref-1");
        assertThat(at(waiting, "/items/0/next")).isEqualTo("APPROVE_REFUND");
        assertThat(at(waiting, "/items/0/amount/amount")).isEqualTo("45.00");
        assertThat(get("/queues/approvals?limit=10" + asked + approved).get("items").size())
                .isZero();
        JsonNode payable = get("/queues/refunds?limit=10" + asked + approved);
        assertThat(at(payable, "/items/0/item")).isEqualTo("ref-1");
        assertThat(at(payable, "/items/0/next")).isEqualTo("ISSUE");
        JsonNode back = get("/queues/refunds?limit=10" + asked + last);
        assertThat(at(back, "/items/0/why/code")).isEqualTo("FAILED");
        assertThat(at(back, "/items/0/next")).isEqualTo("REISSUE");
    }
}
