package dev.countinghouse.command.invoice;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.because;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.receivables;
import static dev.countinghouse.command.Given.unallocated;
import static dev.countinghouse.command.Given.usd;
import static dev.countinghouse.command.Given.voided;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.contract.AdjustmentKind;
import dev.countinghouse.contract.InvoiceVoided;

import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class VoidInvoiceTest {

    private final AxonTestFixture ar = receivables();

    @AfterEach
    void stop() {
        ar.stop();
    }

    private static VoidInvoice annul(LocalDate date) {
        return new VoidInvoice(BOOK, FIRST, "wrong customer", date);
    }

    @Test
    void takesTheWholeInvoiceBack() {
        ar.given()
                .events(opened(), issued(FIRST, "100"))
                .when()
                .command(annul(march(5)))
                .then()
                .success()
                .events(voided(FIRST, "100"));
    }

    @Test
    void voidsAnInvoiceOnce() {
        ar.given()
                .events(opened(), issued(FIRST, "100"), voided(FIRST, "100"))
                .when()
                .command(annul(march(9)))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void refusesAnUnknownInvoice() {
        ar.given()
                .event(opened())
                .when()
                .command(annul(march(5)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.INVOICE_UNKNOWN));
    }

    @Test
    void refusesADateBeforeTheInvoice() {
        ar.given()
                .events(opened(), issued(FIRST, "100"))
                .when()
                .command(annul(march(1)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PRECEDES_INVOICE));
    }

    @Test
    void refusesAClosedPeriod() {
        ar.given()
                .events(opened(), issued(FIRST, "100"), marchClosed())
                .when()
                .command(annul(march(5)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.PERIOD_CLOSED));
    }

    @Test
    void voidsInAnOpenPeriodWhenTheInvoicesOwnIsClosed() {
        ar.given()
                .events(opened(), issued(FIRST, "100"), marchClosed())
                .when()
                .command(annul(april(5)))
                .then()
                .success()
                .events(
                        new InvoiceVoided(
                                BOOK, FIRST, ACME, usd("100"), "wrong customer", april(5)));
    }

    @Test
    void refusesAnInvoiceThatSomethingIsAppliedTo() {
        ar.given()
                .events(opened(), issued(FIRST, "100"), posted("10", part(1, FIRST, "10")))
                .when()
                .command(annul(march(12)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.INVOICE_IN_USE));
    }

    @Test
    void refusesAnInvoiceThatIsAdjusted() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-5"))
                .when()
                .command(annul(march(20)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.INVOICE_IN_USE));
    }

    @Test
    void refusesAnInvoiceThatIsAdjustedUpwards() {
        ar.given()
                .events(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.FEE, "5"))
                .when()
                .command(annul(march(20)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.INVOICE_IN_USE));
    }

    @Test
    void voidsOnceEverythingWasTakenBack() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        posted("10", part(1, FIRST, "10")),
                        unallocated(march(11), part(1, FIRST, "10")))
                .when()
                .command(annul(march(11)))
                .then()
                .success()
                .events(
                        new InvoiceVoided(
                                BOOK, FIRST, ACME, usd("100"), "wrong customer", march(11)));
    }

    @Test
    void refusesADateOnWhichSomethingWasStillApplied() {
        ar.given()
                .events(
                        opened(),
                        issued(FIRST, "100"),
                        posted("10", part(1, FIRST, "10")),
                        unallocated(march(12), part(1, FIRST, "10")))
                .when()
                .command(annul(march(11)))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.INVOICE_IN_USE));
    }

    @Test
    void couldNeverBeVoidedWithoutAReason() {
        assertThatThrownBy(() -> new VoidInvoice(BOOK, FIRST, "", march(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
