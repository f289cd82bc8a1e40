package dev.countinghouse.command.chargeback;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.usd;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.payment.ChargebackClosed;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentInquired;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Case D3: an inquiry is not a chargeback, and a chargeback can be won. */
class ChargebackTest {

    private static final ChargebackId ID = new ChargebackId("cb-1");

    @RegisterExtension private final Decided ar = new Decided();

    /** A payment of 120 dollars: 60 and 50 applied, 10 not. */
    private static List<ArEvent> applied() {
        List<ArEvent> events = new ArrayList<>(twoInvoices());
        events.add(posted("120", part(1, FIRST, "60")));
        events.add(allocated(march(14), part(2, SECOND, "50")));
        return events;
    }

    private static InquirePayment inquire(String amount) {
        return new InquirePayment(
                BOOK, ID, PAYMENT, usd(amount), "10.4", null, march(15), LeftOpen.NOTHING);
    }

    private static PaymentInquired inquired(String amount) {
        return new PaymentInquired(BOOK, ID, PAYMENT, ACME, usd(amount), "10.4", null, march(15));
    }

    private static ChargeBackPayment chargeBack(String amount, LocalDate date) {
        return new ChargeBackPayment(
                BOOK, ID, PAYMENT, usd(amount), "10.4", null, date, LeftOpen.NOTHING);
    }

    private static PaymentChargedBack chargedBack(
            String amount, List<Allocation> takenBack, List<Allocation> reapplied) {
        return new PaymentChargedBack(
                BOOK,
                ID,
                PAYMENT,
                ACME,
                usd(amount),
                "10.4",
                null,
                march(20),
                takenBack,
                reapplied);
    }

    private static ReverseChargeback win() {
        return new ReverseChargeback(BOOK, ID, march(25));
    }

    private static ChargebackReversed won(String amount, Allocation... allocations) {
        return new ChargebackReversed(
                BOOK, ID, PAYMENT, ACME, usd(amount), march(25), List.of(allocations));
    }

    private static CloseChargeback close(LocalDate date) {
        return new CloseChargeback(BOOK, ID, null, date);
    }

    private static ChargebackClosed closed(LocalDate date) {
        return new ChargebackClosed(BOOK, ID, PAYMENT, ACME, null, date);
    }

    @Test
    void anInquiryMovesNothingAndIsClosed() {
        ar.given(applied()).when(inquire("120")).records(inquired("120"));
        ar.given(applied(), inquired("120")).when(inquire("120")).recordsNothing();
        ar.given(applied(), inquired("120")).when(close(march(22))).records(closed(march(22)));
        ar.given(applied(), inquired("120"), closed(march(22)))
                .when(close(march(23)))
                .recordsNothing();
    }

    @Test
    void aWholeChargebackOpensAllAgainAndAWonOnePaysAllAgain() {
        var all = List.of(part(2, SECOND, "50"), part(1, FIRST, "60"));
        ar.given(applied(), inquired("120"))
                .when(chargeBack("120", march(20)))
                .records(chargedBack("120", all, List.of()));
        ar.given(applied(), inquired("120"), chargedBack("120", all, List.of()))
                .when(win())
                .records(won("120", part(3, SECOND, "50"), part(4, FIRST, "60")));
    }

    @Test
    void aPartComesFromWhatIsUnappliedThenFromTheLastAllocations() {
        ar.given(applied())
                .when(chargeBack("10", march(20)))
                .records(chargedBack("10", List.of(), List.of()));
        ar.given(applied())
                .when(chargeBack("40", march(20)))
                .records(
                        chargedBack(
                                "40",
                                List.of(part(2, SECOND, "50")),
                                List.of(part(3, SECOND, "20"))));
    }

    /** Only by what the bank took, and the discount of the rest is gone. */
    @Test
    void aCutAllocationIsWonBackByWhatWasCutOff() {
        List<ArEvent> past = new ArrayList<>(twoInvoices());
        past.add(posted("98", part(1, FIRST, "98", "2")));
        var cut =
                chargedBack(
                        "40", List.of(part(1, FIRST, "98", "2")), List.of(part(2, FIRST, "58")));
        ar.given(past).when(chargeBack("40", march(20))).records(cut);
        ar.given(past, cut).when(win()).records(won("40", part(3, FIRST, "40")));
    }

    @Test
    void aPartOfAPlanIsPaidAgainToo() {
        var plan = new PlanId("plan-1");
        var onPlan = new Allocation(1, null, null, null, plan.part(1), null, usd("50"), null);
        var again = new Allocation(2, null, null, null, plan.part(1), null, usd("50"), null);
        List<ArEvent> past = new ArrayList<>(twoInvoices());
        past.add(
                new PaymentPlanAgreed(
                        BOOK,
                        plan,
                        ACME,
                        List.of(new PlannedItem(FIRST, null, usd("100"))),
                        List.of(
                                new PlanPart(march(15), usd("50")),
                                new PlanPart(march(30), usd("50"))),
                        MissedPart.PUTS_REST_BACK,
                        3,
                        null,
                        march(9)));
        past.add(posted("50"));
        past.add(allocated(march(11), onPlan));
        var lost = chargedBack("50", List.of(onPlan), List.of());
        ar.given(past, inquired("50")).when(chargeBack("50", march(20))).records(lost);
        ar.given(past, inquired("50"), lost).when(win()).records(won("50", again));
    }

    @Test
    void whatWasPaidOtherwiseMeanwhileStaysUnapplied() {
        var lost =
                chargedBack("120", List.of(part(2, SECOND, "50"), part(1, FIRST, "60")), List.of());
        PaymentPosted other =
                posted(new PaymentId("pay-2"), "50", march(22), null, part(1, SECOND, "50"));
        ar.given(applied(), lost, other).when(win()).records(won("120", part(3, FIRST, "60")));
    }

    @Test
    void moneyAppliedTwiceToOneInvoiceIsPaidAgainNoMoreThanItIsOpen() {
        List<ArEvent> past = new ArrayList<>(twoInvoices());
        past.add(posted("50", part(1, SECOND, "30"), part(2, FIRST, "0.01")));
        past.add(allocated(march(14), part(3, SECOND, "19.99")));
        var lost =
                chargedBack(
                        "50",
                        List.of(
                                part(3, SECOND, "19.99"),
                                part(2, FIRST, "0.01"),
                                part(1, SECOND, "30")),
                        List.of());
        PaymentPosted other =
                posted(new PaymentId("pay-2"), "10", march(22), null, part(1, SECOND, "10"));
        ar.given(past, lost, other).when(win()).records(won("50", part(4, FIRST, "0.01")));
    }

    @Test
    void takesNeverMoreThanThePaymentHas() {
        ar.given(applied()).when(inquire("120.01")).isRefused(ChargebackReason.EXCEEDS_PAYMENT);
        ar.given(applied())
                .when(chargeBack("120.01", march(20)))
                .isRefused(ChargebackReason.EXCEEDS_PAYMENT);
        var first =
                new PaymentChargedBack(
                        BOOK,
                        new ChargebackId("cb-0"),
                        PAYMENT,
                        ACME,
                        usd("100"),
                        null,
                        null,
                        march(16),
                        List.of(part(2, SECOND, "50"), part(1, FIRST, "60")),
                        List.of(part(3, FIRST, "20")));
        ar.given(applied(), first)
                .when(chargeBack("20.01", march(20)))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
        ar.given(applied(), first)
                .when(chargeBack("20", march(20)))
                .records(chargedBack("20", List.of(part(3, FIRST, "20")), List.of()));
    }

    @Test
    void keepsItsDatesInOrder() {
        ar.given(applied())
                .when(chargeBack("120", march(13)))
                .isRefused(ApplyingReason.PRECEDES_ALLOCATION);
        ar.given(applied(), inquired("120"))
                .when(chargeBack("10", march(14)))
                .isRefused(ChargebackReason.PRECEDES_CHARGEBACK);
        ar.given(applied(), marchClosed())
                .when(chargeBack("10", march(20)))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void onlyWhatWasTakenComesBackAndOnce() {
        ar.given(applied()).when(win()).isRefused(ChargebackReason.CHARGEBACK_UNKNOWN);
        ar.given(applied(), inquired("120"))
                .when(win())
                .isRefused(ChargebackReason.NOT_CHARGED_BACK);
        var taken = chargedBack("10", List.of(), List.of());
        ar.given(applied(), taken, won("10")).when(win()).recordsNothing();
        ar.given(applied(), taken, won("10"))
                .when(close(march(26)))
                .isRefused(ChargebackReason.CHARGEBACK_WON);
    }
}
