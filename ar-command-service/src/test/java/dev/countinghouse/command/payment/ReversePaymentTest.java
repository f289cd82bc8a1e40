package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ADJUSTMENT;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.because;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.receivables;
import static dev.countinghouse.command.Given.unallocated;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.contract.AdjustmentKind;
import dev.countinghouse.contract.AdjustmentMade;
import dev.countinghouse.contract.AdjustmentProposed;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.ReversalReason;

import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class ReversePaymentTest {

    private final AxonTestFixture ar = receivables();

    @AfterEach
    void stop() {
        ar.stop();
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
                        Money.parse("30", fee.currency().getCurrencyCode()),
                        "ann"));
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
                null);
    }

    @Test
    void takesTheMoneyBackWithEveryAllocationThatStands() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")))
                .when()
                .command(bounce(march(20)))
                .then()
                .success()
                .events(bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")));
    }

    @Test
    void leavesOutAllocationsThatWereTakenBackBefore() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")),
                        unallocated(march(15), part(1, FIRST, "60")))
                .when()
                .command(bounce(march(20)))
                .then()
                .success()
                .events(bounced("120", march(20), part(2, SECOND, "10")));
    }

    @Test
    void chargesAFee() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")))
                .when()
                .command(bounce(march(20), usd("25")))
                .then()
                .success()
                .events(
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
        ar.given()
                .events(opened(), posted("120"))
                .when()
                .command(bounce(march(20), usd("30")))
                .then()
                .success()
                .events(bounced("120", march(20)), fee("30", march(20)));
    }

    @Test
    void proposesAFeeAboveTheLimitAndReversesAllTheSame() {
        ar.given()
                .events(opened(), posted("120"))
                .when()
                .command(bounce(march(20), usd("30.01")))
                .then()
                .success()
                .events(bounced("120", march(20)), proposedFee("30.01"));
    }

    @Test
    void reversesOnceWithTheFeeThatItProposed() {
        ar.given()
                .events(opened(), posted("120"), bounced("120", march(20)), proposedFee("40"))
                .when()
                .command(bounce(march(20), usd("40")))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void neverPassesOverAnotherFeeThanItProposed() {
        ar.given()
                .events(opened(), posted("120"), bounced("120", march(20)), proposedFee("40"))
                .when()
                .command(bounce(march(20), usd("41")))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PAYMENT_REVERSED));
    }

    @Test
    void reversesOnce() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")),
                        bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")))
                .when()
                .command(bounce(march(21)))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void reversesOnceWithItsFee() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")),
                        bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")),
                        fee("25", march(20)))
                .when()
                .command(bounce(march(20), usd("25")))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void neverPassesOverAFeeThatWasNotCharged() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")),
                        bounced("120", march(20), part(1, FIRST, "60"), part(2, SECOND, "10")))
                .when()
                .command(bounce(march(20), usd("25")))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PAYMENT_REVERSED));
    }

    @Test
    void refusesAFeeUnderAnIdInUse() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")),
                        adjusted(null, AdjustmentKind.FEE, "1"))
                .when()
                .command(bounce(march(20), usd("25")))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.ID_TAKEN));
    }

    @Test
    void refusesAFeeUnderAnIdThatIsProposed() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")),
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
                .when()
                .command(bounce(march(20), usd("25")))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.ID_TAKEN));
    }

    @Test
    void refusesAFeeInAnotherCurrency() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")))
                .when()
                .command(bounce(march(20), eur("25")))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.CURRENCY_DIFFERS));
    }

    @Test
    void refusesAnUnknownPayment() {
        ar.given()
                .event(opened())
                .when()
                .command(bounce(march(20)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PAYMENT_UNKNOWN));
    }

    @Test
    void refusesADateBeforeThePayment() {
        ar.given()
                .events(opened(), posted("120"))
                .when()
                .command(bounce(march(9)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PRECEDES_PAYMENT));
    }

    @Test
    void refusesADateBeforeAnAllocationThatStands() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")))
                .when()
                .command(bounce(march(13)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PRECEDES_ALLOCATION));
    }

    @Test
    void refusesADateOnWhichMoneyWasStillApplied() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")),
                        unallocated(march(25), part(1, FIRST, "60")))
                .when()
                .command(bounce(march(20)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PRECEDES_ALLOCATION));
    }

    @Test
    void refusesAClosedPeriod() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        issued(SECOND, "50"),
                        posted("120", part(1, FIRST, "60")),
                        allocated(march(14), part(2, SECOND, "10")),
                        marchClosed())
                .when()
                .command(bounce(march(20)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PERIOD_CLOSED));
    }

    @Test
    void couldNeverChargeAFeeOfNothing() {
        assertThatThrownBy(() -> bounce(march(20), usd("0")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
