package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.unallocated;
import static dev.countinghouse.command.Given.usd;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

class AllocatePaymentTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static AllocatePayment allocate(LocalDate date, Application... applications) {
        return new AllocatePayment(BOOK, PAYMENT, date, List.of(applications));
    }

    private static Application to(InvoiceId invoice, String amount) {
        return new Application(invoice, usd(amount), null);
    }

    @Test
    void appliesUnappliedCash() {
        ar.given(twoInvoices(), posted("120"))
                .when(allocate(march(11), to(FIRST, "100"), to(SECOND, "20")))
                .records(allocated(march(11), part(1, FIRST, "100"), part(2, SECOND, "20")));
    }

    @Test
    void numbersAllocationsOnward() {
        ar.given(
                        twoInvoices(),
                        posted("120", part(1, FIRST, "60")),
                        unallocated(march(11), part(1, FIRST, "60")))
                .when(allocate(march(12), to(FIRST, "100")))
                .records(allocated(march(12), part(2, FIRST, "100")));
    }

    @Test
    void refusesAnUnknownPayment() {
        ar.given(twoInvoices())
                .when(allocate(march(11), to(FIRST, "1")))
                .isRefused(SharedReason.PAYMENT_UNKNOWN);
    }

    @Test
    void refusesAReversedPayment() {
        ar.given(twoInvoices(), posted("120"), bounced("120", march(11)))
                .when(allocate(march(12), to(FIRST, "1")))
                .isRefused(SharedReason.PAYMENT_REVERSED);
    }

    @Test
    void refusesADateBeforeThePayment() {
        ar.given(twoInvoices(), posted("120"))
                .when(allocate(march(9), to(FIRST, "1")))
                .isRefused(SharedReason.PRECEDES_PAYMENT);
    }

    @Test
    void refusesAClosedPeriod() {
        ar.given(twoInvoices(), posted("120"), marchClosed())
                .when(allocate(march(11), to(FIRST, "1")))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void neverAppliesMoreThanIsUnapplied() {
        ar.given(twoInvoices(), posted("120", part(1, FIRST, "100")))
                .when(allocate(march(11), to(SECOND, "20.01")))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
    }

    @Test
    void neverAppliesMoneyThatIsAppliedOnALaterDay() {
        ar.given(twoInvoices(), posted("120"), allocated(march(20), part(1, FIRST, "100")))
                .when(allocate(march(11), to(SECOND, "20.01")))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
    }

    @Test
    void appliesMoneyThatALaterDayLeaves() {
        ar.given(twoInvoices(), posted("120"), allocated(march(20), part(1, FIRST, "100")))
                .when(allocate(march(11), to(SECOND, "20")))
                .records(allocated(march(11), part(2, SECOND, "20")));
    }

    @Test
    void neverAppliesMoneyThatWasGivenBackOnlyLater() {
        ar.given(
                        twoInvoices(),
                        posted("100", part(1, FIRST, "100")),
                        unallocated(march(20), part(1, FIRST, "100")))
                .when(allocate(march(11), to(SECOND, "1")))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
    }

    @Test
    void neverTakesMoreOffAnInvoiceThanALaterDayLeaves() {
        ar.given(twoInvoices(), posted("200"), allocated(march(20), part(1, FIRST, "99")))
                .when(allocate(march(11), to(FIRST, "1.01")))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void givesTheDiscountForMoneyThatCameInTimeHoweverLateItIsApplied() {
        ar.given(
                        opened(),
                        issued(
                                FIRST,
                                ACME,
                                "100",
                                march(2),
                                new DiscountOffer(march(12), 0, usd("2"))),
                        posted("98"))
                .when(allocate(march(30), new Application(FIRST, usd("98"), usd("2"))))
                .records(allocated(march(30), part(1, FIRST, "98", "2")));
    }
}
