package dev.countinghouse.command.plan;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ADJUSTMENT;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.payment.AllocatePayment;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is owed on some items is paid in parts, or goes back to them. */
class PlanTest {

    private static final PlanId PLAN = new PlanId("plan-1");

    @RegisterExtension private final Decided ar = new Decided();

    private static PlannedItem planned(String amount) {
        return new PlannedItem(FIRST, null, usd(amount));
    }

    private static PlannedItem second(String amount) {
        return new PlannedItem(SECOND, null, usd(amount));
    }

    /** Due on 15 March, 31 March and 15 April. */
    private static List<PlanPart> parts(String one, String two, String three) {
        return List.of(
                new PlanPart(march(15), usd(one)),
                new PlanPart(march(31), usd(two)),
                new PlanPart(april(15), usd(three)));
    }

    private static AgreePlan agree(List<PlannedItem> items, List<PlanPart> parts) {
        return new AgreePlan(
                BOOK,
                PLAN,
                ACME,
                items,
                parts,
                MissedPart.PUTS_REST_BACK,
                3,
                null,
                march(12),
                LeftOpen.NOTHING);
    }

    private static PaymentPlanAgreed agreed(MissedPart missed) {
        return new PaymentPlanAgreed(
                BOOK,
                PLAN,
                ACME,
                List.of(planned("100"), second("50")),
                parts("50", "50", "50"),
                missed,
                3,
                null,
                march(12));
    }

    /** 100 and 50 dollars, in three parts of 50. */
    private static List<ArEvent> onPlan() {
        return onPlan(MissedPart.PUTS_REST_BACK);
    }

    private static List<ArEvent> onPlan(MissedPart missed) {
        List<ArEvent> events = new ArrayList<>(twoInvoices());
        events.add(agreed(missed));
        return events;
    }

    private static Allocation toPart(int number, int part, String amount) {
        return new Allocation(number, null, null, null, PLAN.part(part), null, usd(amount), null);
    }

    private static Application pays(int part, String amount) {
        return new Application(null, null, null, PLAN.part(part), null, usd(amount), null);
    }

    private static EndPlan end(PlanEnding ending, LocalDate date) {
        return new EndPlan(BOOK, PLAN, ending, null, date);
    }

    private static PaymentPlanEnded.Rest rest(int part, String amount) {
        return new PaymentPlanEnded.Rest(PLAN.part(part), usd(amount));
    }

    private static PaymentPlanEnded ended(
            PlanEnding ending,
            LocalDate date,
            List<PaymentPlanEnded.Rest> rest,
            PlannedItem... back) {
        return new PaymentPlanEnded(BOOK, PLAN, ACME, ending, null, rest, List.of(back), date);
    }

    @Test
    void putsWhatIsChosenOnItsPartsOnce() {
        AgreePlan agree = agree(List.of(planned("100"), second("50")), parts("50", "50", "50"));
        ar.given(twoInvoices()).when(agree).records(agreed(MissedPart.PUTS_REST_BACK));
        ar.given(onPlan()).when(agree).recordsNothing();
        ar.given(onPlan())
                .when(agree(List.of(planned("10")), parts("2", "3", "5")))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void plansNeverMoreThanIsOpenAndNothingTwice() {
        ar.given(twoInvoices())
                .when(agree(List.of(planned("100.01")), parts("50", "50", "0.01")))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
        ar.given(twoInvoices(), posted("60", part(1, FIRST, "60")))
                .when(agree(List.of(planned("40.01")), parts("20", "20", "0.01")))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
        ar.given(twoInvoices())
                .when(agree(List.of(planned("20"), planned("10")), parts("10", "10", "10")))
                .isRefused(PlanReason.ITEM_PLANNED_TWICE);
        ar.given(twoInvoices())
                .when(agree(List.of(planned("100")), parts("50", "49.99", "0.02")))
                .isRefused(PlanReason.PLAN_DIFFERS);
    }

    @Test
    void aFeeIsPlannedLikeAnInvoice() {
        var fee = new PlannedItem(null, ADJUSTMENT, usd("30"));
        List<ArEvent> past = new ArrayList<>(twoInvoices());
        past.add(adjusted(null, AdjustmentKind.FEE, "30"));
        ar.given(past)
                .when(agree(List.of(fee), parts("10", "10", "10")))
                .isRefused(SharedReason.PRECEDES_ADJUSTMENT);
    }

    @Test
    void itsPartsAreInOrderAndNotBeforeItself() {
        assertThatThrownBy(
                        () ->
                                agree(
                                        List.of(planned("2")),
                                        List.of(
                                                new PlanPart(april(2), usd("1")),
                                                new PlanPart(april(1), usd("1")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                agree(
                                        List.of(planned("1")),
                                        List.of(new PlanPart(march(11), usd("1")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyIsAppliedToAPartAndNeverMoreThanThat() {
        List<ArEvent> past = onPlan();
        past.add(posted("120"));
        ar.given(past)
                .when(
                        new AllocatePayment(
                                BOOK, PAYMENT, march(20), List.of(pays(1, "50"), pays(2, "20"))))
                .records(
                        new PaymentAllocated(
                                BOOK,
                                PAYMENT,
                                ACME,
                                march(20),
                                List.of(toPart(1, 1, "50"), toPart(2, 2, "20"))));
        ar.given(past)
                .when(new AllocatePayment(BOOK, PAYMENT, march(20), List.of(pays(1, "50.01"))))
                .isRefused(SharedReason.EXCEEDS_PART);
        ar.given(past)
                .when(new AllocatePayment(BOOK, PAYMENT, march(20), List.of(pays(4, "1"))))
                .isRefused(SharedReason.PLAN_UNKNOWN);
        ar.given(past)
                .when(new AllocatePayment(BOOK, PAYMENT, march(11), List.of(pays(1, "1"))))
                .isRefused(SharedReason.PRECEDES_PLAN);
        ar.given(past)
                .when(
                        new AllocatePayment(
                                BOOK,
                                PAYMENT,
                                march(20),
                                List.of(new Application(FIRST, usd("0.01"), null))))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void aPlanOfAnotherAccountIsNotPaidByMistake() {
        List<ArEvent> past = new ArrayList<>(twoInvoices());
        past.add(
                new PaymentPlanAgreed(
                        BOOK,
                        PLAN,
                        new AccountId("other"),
                        List.of(planned("3")),
                        parts("1", "1", "1"),
                        MissedPart.LEAVES_IT,
                        0,
                        null,
                        march(12)));
        past.add(posted("120"));
        ar.given(past)
                .when(new AllocatePayment(BOOK, PAYMENT, march(20), List.of(pays(1, "1"))))
                .isRefused(SharedReason.PLAN_OF_ANOTHER_ACCOUNT);
    }

    /** 70 of 150 paid settles the first invoice by 70: 30 of it and all of the second go back. */
    @Test
    void aMissedPartPutsTheRestBackToTheLastItemsFirst() {
        List<ArEvent> past = onPlan();
        past.add(posted("70", toPart(1, 1, "50"), toPart(2, 2, "20")));
        ar.given(past).when(end(PlanEnding.BROKEN, april(3))).isRefused(PlanReason.PLAN_NOT_MISSED);
        ar.given(past)
                .when(end(PlanEnding.BROKEN, april(4)))
                .records(
                        ended(
                                PlanEnding.BROKEN,
                                april(4),
                                List.of(rest(2, "30"), rest(3, "50")),
                                second("50"),
                                planned("30")));
    }

    @Test
    void aPlanThatGoesOnIsOnlyCancelled() {
        ar.given(onPlan(MissedPart.LEAVES_IT))
                .when(end(PlanEnding.BROKEN, march(31)))
                .isRefused(PlanReason.PLAN_GOES_ON);
        ar.given(onPlan(MissedPart.LEAVES_IT))
                .when(end(PlanEnding.CANCELLED, march(13)))
                .records(
                        ended(
                                PlanEnding.CANCELLED,
                                march(13),
                                List.of(rest(1, "50"), rest(2, "50"), rest(3, "50")),
                                second("50"),
                                planned("100")));
    }

    @Test
    void aKeptPlanDoesNotEndAndAnEndedOneOnlyOnce() {
        List<ArEvent> kept = onPlan();
        kept.add(posted("150", toPart(1, 1, "50"), toPart(2, 2, "50"), toPart(3, 3, "50")));
        ar.given(kept).when(end(PlanEnding.CANCELLED, april(20))).isRefused(PlanReason.PLAN_PAID);
        var ended =
                ended(
                        PlanEnding.CANCELLED,
                        march(13),
                        List.of(rest(1, "50"), rest(2, "50"), rest(3, "50")),
                        second("50"),
                        planned("100"));
        ar.given(onPlan(), ended).when(end(PlanEnding.CANCELLED, march(20))).recordsNothing();
    }

    /** The part is owed again, and goes back to what it had settled. */
    @Test
    void whatABouncedPaymentHadPaidGoesBackToo() {
        List<ArEvent> past = onPlan();
        past.add(posted("70", toPart(1, 1, "50"), toPart(2, 2, "20")));
        past.add(
                ended(
                        PlanEnding.BROKEN,
                        april(4),
                        List.of(rest(2, "30"), rest(3, "50")),
                        second("50"),
                        planned("30")));
        past.add(bounced("70", april(5), toPart(1, 1, "50"), toPart(2, 2, "20")));
        ar.given(past)
                .when(end(PlanEnding.BROKEN, april(6)))
                .records(
                        ended(
                                PlanEnding.BROKEN,
                                april(6),
                                List.of(rest(1, "50"), rest(2, "20")),
                                planned("70")));
    }

    @Test
    void keepsItsDates() {
        ar.given(twoInvoices())
                .when(end(PlanEnding.BROKEN, april(4)))
                .isRefused(SharedReason.PLAN_UNKNOWN);
        ar.given(onPlan())
                .when(end(PlanEnding.CANCELLED, march(11)))
                .isRefused(SharedReason.PRECEDES_PLAN);
        ar.given(onPlan(), marchClosed())
                .when(end(PlanEnding.CANCELLED, march(31)))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void whatMovedTwiceIsAppliedOnlyAsFarAsItIsOpen() {
        List<ArEvent> past = onPlan();
        past.add(posted("120"));
        past.add(allocated(march(20), toPart(1, 1, "30")));
        ar.given(past)
                .when(new AllocatePayment(BOOK, PAYMENT, march(14), List.of(pays(1, "20.01"))))
                .isRefused(SharedReason.EXCEEDS_PART);
    }
}
