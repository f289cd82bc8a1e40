package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ADJUSTMENT;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.TODAY;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.by;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.unallocated;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.payment.ReversalReason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class ReversePaymentTest {

    @RegisterExtension private final Decided ar = new Decided();

    /** A payment of 120 dollars, applied to both invoices on two days. */
    private static List<ArEvent> applied() {
        List<ArEvent> events = new ArrayList<>(twoInvoices());
        events.add(posted("120", part(1, FIRST, "60")));
        events.add(allocated(march(14), part(2, SECOND, "10")));
        return events;
    }

    private static ReversePayment bounce(LocalDate date) {
        return new ReversePayment(
                BOOK, PAYMENT, ReversalReason.INSUFFICIENT_FUNDS, null, date, null);
    }

    private static ReversePayment bounce(LocalDate date, Money fee) {
        return new ReversePayment(
                BOOK,
                PAYMENT,
                ReversalReason.INSUFFICIENT_FUNDS,
                null,
                date,
                new ReversePayment.Fee(
                        ADJUSTMENT,
                        fee,
                        by("ann", Money.parse("30", fee.currency().getCurrencyCode()))));
    }

    private static AdjustmentMade fee(String amount, LocalDate date) {
        return new AdjustmentMade(
                BOOK,
                ADJUSTMENT,
                ACME,
                null,
                AdjustmentKind.FEE,
                usd(amount),
                usd(amount),
                "returned payment pay-1: INSUFFICIENT_FUNDS",
                date,
                DoneBy.alone("ann", TODAY));
    }

    @Test
    void takesTheMoneyBackWithEveryAllocationThatStands() {
        ar.given(applied())
                .when(bounce(march(20)))
                .records(bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")));
    }

    @Test
    void leavesOutAllocationsThatWereTakenBackBefore() {
        ar.given(applied(), unallocated(march(15), part(1, FIRST, "60")))
                .when(bounce(march(20)))
                .records(bounced("120", march(20), part(2, SECOND, "10")));
    }

    @Test
    void onlyProposesAFeeAboveTheLimitOfTheDayTogether() {
        ar.given(
                        applied(),
                        new AdjustmentMade(
                                BOOK,
                                new AdjustmentId("earlier"),
                                ACME,
                                null,
                                AdjustmentKind.FEE,
                                usd("20"),
                                usd("20"),
                                "agreed",
                                march(15),
                                DoneBy.alone("ann", TODAY)))
                .when(bounce(march(20), usd("10.01")))
                .records(
                        bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")),
                        proposedFee("10.01"));
    }

    @Test
    void chargesAFee() {
        ar.given(applied())
                .when(bounce(march(20), usd("25")))
                .records(
                        bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")),
                        fee("25", march(20)));
    }

    private static AdjustmentProposed proposedFee(String amount) {
        return new AdjustmentProposed(
                BOOK,
                ADJUSTMENT,
                ACME,
                null,
                AdjustmentKind.FEE,
                usd(amount),
                false,
                "returned payment pay-1: INSUFFICIENT_FUNDS",
                march(20),
                "ann");
    }

    @Test
    void chargesAFeeOfTheLimit() {
        ar.given(opened(), posted("120"))
                .when(bounce(march(20), usd("30")))
                .records(bounced("120", march(20)), fee("30", march(20)));
    }

    @Test
    void proposesAFeeAboveTheLimitAndReversesAllTheSame() {
        ar.given(opened(), posted("120"))
                .when(bounce(march(20), usd("30.01")))
                .records(bounced("120", march(20)), proposedFee("30.01"));
    }

    @Test
    void reversesOnceWithTheFeeThatItProposed() {
        ar.given(opened(), posted("120"), bounced("120", march(20)), proposedFee("40"))
                .when(bounce(march(20), usd("40")))
                .recordsNothing();
    }

    @Test
    void neverPassesOverAnotherFeeThanItProposed() {
        ar.given(opened(), posted("120"), bounced("120", march(20)), proposedFee("40"))
                .when(bounce(march(20), usd("41")))
                .isRefused(SharedReason.PAYMENT_REVERSED);
    }

    @Test
    void reversesOnce() {
        ar.given(applied(), bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")))
                .when(bounce(march(21)))
                .recordsNothing();
    }

    @Test
    void reversesOnceWithItsFee() {
        ar.given(
                        applied(),
                        bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")),
                        fee("25", march(20)))
                .when(bounce(march(20), usd("25")))
                .recordsNothing();
    }

    @Test
    void neverPassesOverAFeeThatWasNotCharged() {
        ar.given(applied(), bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")))
                .when(bounce(march(20), usd("25")))
                .isRefused(SharedReason.PAYMENT_REVERSED);
    }

    @Test
    void refusesAFeeUnderAnIdInUse() {
        ar.given(applied(), adjusted(null, AdjustmentKind.FEE, "1"))
                .when(bounce(march(20), usd("25")))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void refusesAFeeUnderAnIdThatIsProposed() {
        ar.given(
                        applied(),
                        new AdjustmentProposed(
                                BOOK,
                                ADJUSTMENT,
                                ACME,
                                null,
                                AdjustmentKind.FEE,
                                usd("9"),
                                false,
                                "r",
                                march(3),
                                "ann"))
                .when(bounce(march(20), usd("25")))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void refusesAFeeInAnotherCurrency() {
        ar.given(applied())
                .when(bounce(march(20), eur("25")))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void refusesAnUnknownPayment() {
        ar.given(opened()).when(bounce(march(20))).isRefused(SharedReason.PAYMENT_UNKNOWN);
    }

    @Test
    void refusesADateBeforeThePayment() {
        ar.given(opened(), posted("120"))
                .when(bounce(march(9)))
                .isRefused(SharedReason.PRECEDES_PAYMENT);
    }

    @Test
    void refusesADateBeforeAnAllocationThatStands() {
        ar.given(applied()).when(bounce(march(13))).isRefused(ApplyingReason.PRECEDES_ALLOCATION);
    }

    @Test
    void refusesADateOnWhichMoneyWasStillApplied() {
        ar.given(applied(), unallocated(march(25), part(1, FIRST, "60")))
                .when(bounce(march(20)))
                .isRefused(ApplyingReason.PRECEDES_ALLOCATION);
    }

    @Test
    void refusesAClosedPeriod() {
        ar.given(applied(), marchClosed())
                .when(bounce(march(20)))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void couldNeverChargeAFeeOfNothing() {
        assertThatThrownBy(() -> bounce(march(20), usd("0")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
