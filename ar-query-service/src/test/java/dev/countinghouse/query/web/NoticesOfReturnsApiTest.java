package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/** What is owed again is said with the dates it had, and with the fee. */
final class NoticesOfReturnsApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("returned");
    private static final AccountId ACME = new AccountId("acme");
    private static final PlanId PLAN = new PlanId("pl1");
    private static final AdjustmentId FEE = new AdjustmentId("f1");
    private static long last;

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static PaymentPosted paid(String id, String amount, Allocation... to) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                ACME,
                usd(amount),
                PaymentMethod.ACH,
                march(10),
                march(10),
                "trace 0042",
                null,
                List.of(to));
    }

    private static PaymentReversed reversed(
            String id,
            String amount,
            ReversalReason reason,
            @Nullable Returned returned,
            Allocation... of) {
        return new PaymentReversed(
                BOOK,
                new PaymentId(id),
                ACME,
                usd(amount),
                reason,
                null,
                march(13),
                List.of(of),
                returned);
    }

    @BeforeAll
    static void publish() {
        var to1 = new Allocation(1, new InvoiceId("i1"), usd("60.00"), usd("2.00"));
        var to2 = new Allocation(2, new InvoiceId("i2"), usd("15.00"), null);
        server.publish(
                account(BOOK, "acme"),
                invoice(BOOK, "acme", "i1", "2026-02-01", part("100.00", "2026-03-03")),
                invoice(BOOK, "acme", "i2", "2026-02-05", part("50.00", "2026-03-07")),
                invoice(BOOK, "acme", "i3", "2026-01-05", part("120.00", "2026-02-04")),
                paid("p1", "80.00", to1, to2),
                reversed(
                        "p1",
                        "80.00",
                        ReversalReason.INSUFFICIENT_FUNDS,
                        new Returned("R01", true, FEE),
                        to1,
                        to2),
                new AdjustmentMade(
                        BOOK,
                        FEE,
                        ACME,
                        null,
                        AdjustmentKind.FEE,
                        usd("25.00"),
                        usd("25.00"),
                        "returned",
                        march(13),
                        DoneBy.alone("ann", march(13))),
                paid("p2", "5.00"),
                reversed("p2", "5.00", ReversalReason.POSTED_IN_ERROR, null),
                paid("p3", "7.00"));
        var planned = new PlannedItem(new InvoiceId("i3"), null, usd("120.00"));
        last =
                server.publish(
                        new PaymentPlanAgreed(
                                BOOK,
                                PLAN,
                                ACME,
                                List.of(planned),
                                List.of(
                                        new PlanPart(march(1), usd("40.00")),
                                        new PlanPart(march(31), usd("80.00"))),
                                MissedPart.PUTS_REST_BACK,
                                0,
                                null,
                                LocalDate.of(2026, 2, 10)),
                        paid(
                                "p4",
                                "40.00",
                                new Allocation(
                                        1,
                                        null,
                                        null,
                                        null,
                                        PLAN.part(1),
                                        null,
                                        usd("40.00"),
                                        null)),
                        new PaymentPlanEnded(
                                BOOK,
                                PLAN,
                                ACME,
                                PlanEnding.BROKEN,
                                null,
                                List.of(new PaymentPlanEnded.Rest(PLAN.part(2), usd("80.00"))),
                                List.of(planned.of(usd("80.00"))),
                                LocalDate.of(2026, 4, 1)));
    }

    private static HttpResponse<String> ask(String document) {
        return server.get(
                "/v1/books/returned/documents/" + document + "?format=HTML",
                QueryRequest.MIN_POSITION,
                Long.toString(last));
    }

    private static String page(String document) {
        var answer = ask(document);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .replaceAll("(?s)<style.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void aReturnedPaymentSaysWhatIsOwedAgainAndTheFee() {
        assertThat(page("return-notice/p1"))
                .contains("Returned payment", "80.00", "10 March 2026", "13 March 2026")
                .contains("not enough funds. (R01)", "trace 0042")
                .as("with the discount, and due as it was")
                .containsPattern("N-i1 1 February 2026 3 March 2026 62\\.00")
                .containsPattern("N-i2 5 February 2026 7 March 2026 15\\.00")
                .as("25.00 for the return, 102.00 altogether")
                .contains("25.00", "102.00");
    }

    @Test
    void anErrorOfTheOfficeIsNoneOfTheCustomers() {
        assertThat(ask("return-notice/p2").statusCode()).isEqualTo(422);
        assertThat(ask("return-notice/p3").statusCode()).as("it stands").isEqualTo(404);
    }

    @Test
    void aBrokenPlanSaysWhatIsLeftOfIt() {
        assertThat(page("plan-notice/pl1"))
                .contains("End of your payment plan", "120.00", "10 February 2026")
                .contains("because a part of it was not paid in time")
                .containsPattern("N-i3 5 January 2026 4 February 2026 80\\.00")
                .contains("\u221240.00");
        assertThat(ask("plan-notice/none").statusCode()).isEqualTo(404);
    }
}
