package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.unallocated;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

/** Row A2 of the field: each installment is paid on its own, whichever is due first. */
class InstallmentsPaidTest {

    @RegisterExtension private final Decided ar = new Decided();

    /** 100.00 due on March 20, and as much on April 20. */
    private static InvoiceIssued inTwo() {
        InvoiceIssued whole = issued(FIRST, "200");
        return new InvoiceIssued(
                whole.book(),
                whole.invoice(),
                whole.number(),
                whole.account(),
                whole.invoiceDate(),
                whole.lines(),
                whole.taxMethod(),
                whole.net(),
                whole.tax(),
                whole.total(),
                List.of(
                        new Installment(march(20), usd("100")),
                        new Installment(april(20), usd("100"))),
                null,
                null,
                null,
                null);
    }

    private static AllocatePayment allocate(LocalDate date, Application... applications) {
        return new AllocatePayment(BOOK, PAYMENT, date, List.of(applications));
    }

    private static Application on(int installment, String amount) {
        return new Application(FIRST, installment, null, null, null, usd(amount), null);
    }

    private static Allocation off(int number, int installment, String amount) {
        return new Allocation(number, FIRST, installment, null, null, null, usd(amount), null);
    }

    @Test
    void paysTheOneThatIsNamed() {
        ar.given(opened(), inTwo(), posted("150"))
                .when(allocate(march(11), on(2, "100"), on(1, "50")))
                .records(allocated(march(11), off(1, 2, "100"), off(2, 1, "50")));
    }

    @Test
    void takesNoMoreThanTheInstallmentHasOpen() {
        ar.given(opened(), inTwo(), posted("150"))
                .when(allocate(march(11), on(2, "100.01")))
                .isRefused(SharedReason.EXCEEDS_INSTALLMENT);
        ar.given(opened(), inTwo(), posted("150"), allocated(march(11), off(1, 2, "60")))
                .when(allocate(march(12), on(2, "40.01")))
                .isRefused(SharedReason.EXCEEDS_INSTALLMENT);
        ar.given(opened(), inTwo(), posted("150"), allocated(march(11), off(1, 2, "60")))
                .when(allocate(march(12), on(2, "40")))
                .records(allocated(march(12), off(2, 2, "40")));
    }

    /** Money by no number pays what is due first, also of what is left by number. */
    @Test
    void countsWhatWasPaidByNoNumberOnWhatIsDueFirst() {
        ar.given(opened(), inTwo(), posted("150"), allocated(march(11), part(1, FIRST, "30")))
                .when(allocate(march(12), on(1, "70.01")))
                .isRefused(SharedReason.EXCEEDS_INSTALLMENT);
        ar.given(
                        opened(),
                        inTwo(),
                        posted("200"),
                        allocated(march(11), off(1, 1, "40")),
                        allocated(march(11), part(2, FIRST, "70")))
                .when(allocate(march(12), on(2, "90.01")))
                .isRefused(SharedReason.EXCEEDS_INSTALLMENT);
        ar.given(
                        opened(),
                        inTwo(),
                        posted("200"),
                        allocated(march(11), off(1, 1, "40")),
                        allocated(march(11), part(2, FIRST, "70")))
                .when(allocate(march(12), on(2, "90")))
                .records(allocated(march(12), off(3, 2, "90")));
    }

    @Test
    void looksAtEveryLaterDay() {
        ar.given(opened(), inTwo(), posted("150"), allocated(march(25), off(1, 2, "60")))
                .when(allocate(march(12), on(2, "40.01")))
                .isRefused(SharedReason.EXCEEDS_INSTALLMENT);
    }

    @Test
    void isOpenAgainWhenTheAllocationIsTakenBack() {
        ar.given(
                        opened(),
                        inTwo(),
                        posted("150"),
                        allocated(march(11), off(1, 2, "100")),
                        unallocated(march(12), off(1, 2, "100")))
                .when(allocate(march(13), on(2, "100")))
                .records(allocated(march(13), off(2, 2, "100")));
    }

    @Test
    void knowsOnlyTheInstallmentsThatThereAre() {
        ar.given(opened(), inTwo(), posted("150"))
                .when(allocate(march(11), on(3, "1")))
                .isRefused(SharedReason.INSTALLMENT_UNKNOWN);
        ar.given(opened(), issued(FIRST, "200"), posted("150"))
                .when(allocate(march(11), on(1, "150")))
                .records(allocated(march(11), off(1, 1, "150")));
    }

    @Test
    void namesAnInvoiceOrItsInstallmentsAndEachOnce() {
        var whole = new Application(FIRST, usd("10"), null);
        for (List<Application> twice :
                List.of(
                        List.of(on(1, "10"), on(1, "10")),
                        List.of(on(1, "10"), whole),
                        List.of(whole, on(2, "10")))) {
            ar.given(opened(), inTwo(), posted("150"))
                    .when(new AllocatePayment(BOOK, PAYMENT, march(11), twice))
                    .isRefused(ApplyingReason.ITEM_REPEATED);
        }
    }

    @Test
    void hasNoDiscountOfItsOwn() {
        assertThatThrownBy(() -> new Application(FIRST, 1, null, null, ACME, usd("98"), usd("2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no discount");
    }
}
