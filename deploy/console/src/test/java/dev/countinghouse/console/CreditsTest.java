package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.Test;

/** Credits at the console: applied to what is owed, and paid back by two people. */
@NeedsBrowser
final class CreditsTest {

    private static Book book() {
        return new Book()
                .account("acme", "Acme Bakery")
                .invoice("i1", "acme", "2026-02-01", "100.00")
                .adjustment("cr1", "acme", "CREDIT_MEMO", "-40.00", "2026-02-10")
                .adjustment("fee", "acme", "FEE", "25.00", "2026-02-11")
                .payment("p1", "acme", "2026-02-12", "70.00")
                .shown();
    }

    @Test
    void aCreditIsAppliedToAnInvoiceAndTakenBack() {
        Book book = book();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id()))
                        .goes("/b/" + book.id() + "/adjustments/cr1")) {
            assertThat(clerk.text()).contains("left to apply").contains("40.00");
            clerk.presses("p").sees("Apply");
            clerk.page().locator("[name='share.i1']").fill("30");
            clerk.presses("Control+Enter").sees("Credit memo");
            assertThat(clerk.text()).contains("i1").contains("30.00").contains("10.00");
            clerk.page().locator("main a[href$='/allocations/1/reverse']").click();
            clerk.sees("Take one allocation back").types("wrong").presses("Control+Enter");
            clerk.sees("Credit memo");
            assertThat(clerk.text()).contains("until").contains("40.00");
            assertThat(clerk.barriers()).isEmpty();
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void aPaymentPaysAFeeToo() {
        Book book = book();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id()))
                        .goes("/b/" + book.id() + "/payments/p1/apply")) {
            clerk.page().locator("[name='share.adjustment:fee']").fill("*");
            clerk.page().locator("[name='share.i1']").fill("-");
            clerk.presses("Control+Enter").sees("Payment p1");
            assertThat(clerk.text()).contains("fee").contains("25.00").contains("45.00");
        }
    }

    @Test
    void aRefundIsAskedForLetPassByAnotherPaidAndComesBack() {
        Book book = book();
        String home = "/b/" + book.id();
        try (Someone clerk =
                        Someone.at(Site.clerk("clerk", book.id())).goes(home + "/payments/p1");
                Someone chief = Someone.at(Site.clerk("chief", book.id()))) {
            clerk.presses("r").sees("Pay it back");
            clerk.page().locator("[name=amount]").fill("70");
            clerk.page().locator("[name=reason]").fill("overpaid");
            clerk.presses("Control+Enter").sees("Refund ");
            assertThat(clerk.text()).contains("somebody else has to let it pass");
            assertThat(clerk.barriers()).isEmpty();
            String refund = clerk.page().url();
            chief.goes(home + "/approvals");
            assertThat(chief.text()).contains("overpaid").contains("70.00");
            chief.page().navigate(refund);
            chief.presses("p").sees("Let the refund pass").presses("Control+Enter").sees("Refund ");
            assertThat(chief.text()).contains("Approved");
            chief.goes(home + "/refunds");
            assertThat(chief.text()).contains("may be paid: overpaid");
            chief.presses("j", "Enter").sees("Refund ");
            chief.presses("p").sees("Pay the refund");
            chief.page().locator("[name=reference]").fill("20117");
            chief.presses("Control+Enter").sees("Refund ");
            assertThat(chief.text()).contains("Issued").contains("Check 20117");
            chief.presses("v").sees("Its money came back").types("undeliverable");
            chief.presses("Control+Enter").sees("Refund ");
            assertThat(chief.text()).contains("Failed").contains("undeliverable");
            chief.presses("v").sees("Cancel the refund").types("apply it");
            chief.presses("Control+Enter").sees("Refund ");
            assertThat(chief.text()).contains("Cancelled");
            assertThat(chief.complaints()).isEmpty();
            clerk.goes(home + "/payments/p1");
            assertThat(clerk.text()).contains("70.00");
        }
    }
}
