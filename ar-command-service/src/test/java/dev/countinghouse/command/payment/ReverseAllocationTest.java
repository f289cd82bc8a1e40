package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.because;
import static dev.countinghouse.command.Given.bounced;
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
import dev.countinghouse.contract.DiscountOffer;

import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class ReverseAllocationTest {

    private final AxonTestFixture ar = receivables();

    @AfterEach
    void stop() {
        ar.stop();
    }

    private static ReverseAllocation takeBack(int number, LocalDate date) {
        return new ReverseAllocation(BOOK, PAYMENT, number, "wrong invoice", date);
    }

    @Test
    void takesOneAllocationBack() {
        ar.given()
                .events(opened(), issued(FIRST, "100"), posted("120", part(1, FIRST, "60")))
                .when()
                .command(takeBack(1, march(11)))
                .then()
                .success()
                .events(unallocated(march(11), part(1, FIRST, "60")));
    }

    @Test
    void takesItsDiscountBackWithIt() {
        ar.given()
                .events(
                        opened(),
                        issued(
                                FIRST,
                                ACME,
                                "100",
                                march(2),
                                new DiscountOffer(march(12), usd("2"))),
                        posted("98", part(1, FIRST, "98", "2")),
                        unallocated(march(10), part(1, FIRST, "98", "2")))
                .when()
                .command(
                        new AllocatePayment(
                                BOOK,
                                PAYMENT,
                                march(12),
                                List.of(new Application(FIRST, usd("98"), usd("2")))))
                .then()
                .success()
                .events(allocated(march(12), part(2, FIRST, "98", "2")));
    }

    @Test
    void takesAnAllocationBackOnce() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        posted("120", part(1, FIRST, "60")),
                        unallocated(march(11), part(1, FIRST, "60")))
                .when()
                .command(takeBack(1, march(12)))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void isDoneAlreadyWhenThePaymentWasReversed() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        posted("120", part(1, FIRST, "60")),
                        bounced("120", march(12), part(1, FIRST, "60")))
                .when()
                .command(takeBack(1, march(12)))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void refusesAnUnknownPayment() {
        ar.given()
                .event(opened())
                .when()
                .command(takeBack(1, march(11)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PAYMENT_UNKNOWN));
    }

    @Test
    void refusesAnAllocationThatNeverWas() {
        ar.given()
                .events(opened(), issued(FIRST, "100"), posted("120", part(1, FIRST, "60")))
                .when()
                .command(takeBack(2, march(11)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.ALLOCATION_UNKNOWN));
    }

    @Test
    void refusesADateBeforeTheAllocation() {
        ar.given()
                .events(opened(), issued(FIRST, "100"), posted("120", part(1, FIRST, "60")))
                .when()
                .command(takeBack(1, march(9)))
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
                        posted("120", part(1, FIRST, "60")),
                        marchClosed())
                .when()
                .command(takeBack(1, march(11)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PERIOD_CLOSED));
    }

    @Test
    void couldNeverBeTakenBackWithoutAReasonOrNumber() {
        assertThatThrownBy(() -> new ReverseAllocation(BOOK, PAYMENT, 1, " ", march(11)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> takeBack(0, march(11)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
