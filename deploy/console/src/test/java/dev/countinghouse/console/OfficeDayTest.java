package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.Test;

/** A day in the office, by keys alone: queues, the mail, a correction of two, the month's end. */
@NeedsBrowser
final class OfficeDayTest {

    private static final int KEYS_OF_A_CHECK = 20;

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .account("north", "Northern Mills")
                    .invoice("i1", "acme", "2026-02-01", "100.00")
                    .invoice("i2", "acme", "2026-02-11", "80.00")
                    .invoice("i3", "acme", "2026-03-01", "50.00")
                    .invoice("i4", "north", "2026-03-05", "700.00")
                    .shown();
    private final String b = "/b/" + book.id();

    @Test
    void goesFromTheQueuesToTheClosedMonth() {
        try (Someone clerk = Someone.at(Site.clerk("clerk", book.id()));
                Someone chief = Someone.at(Site.clerk("chief", book.id()))) {
            looksAtTheQueues(clerk);
            postsTheMail(clerk);
            correctsWithTheChief(clerk, chief);
            closesTheMonth(chief);
            assertThat(clerk.complaints()).isEmpty();
            assertThat(chief.complaints()).isEmpty();
            cannotPostIntoIt(clerk);
        }
    }

    private void looksAtTheQueues(Someone clerk) {
        clerk.goes(b + "/today").sees("Today");
        assertThat(clerk.page().locator("nav.rail").innerText()).contains("Overdue");
        clerk.presses("g", "d").sees("Overdue");
        assertThat(clerk.text()).contains("Acme Bakery").contains("Northern Mills");
    }

    private void postsTheMail(Someone clerk) {
        int before = clerk.keys();
        clerk.presses("g", "p").sees("Post a payment").types("acme").presses("Enter");
        clerk.sees("Post a payment of Acme").types("230.00").presses("Enter").types("1042");
        clerk.presses("Enter", "*", "Enter", "*", "Enter", "*", "Enter", "Control+Enter");
        clerk.sees("Payment");
        assertThat(clerk.text()).contains("230.00 USD of Acme Bakery is posted");
        assertThat(clerk.keys() - before).isLessThanOrEqualTo(KEYS_OF_A_CHECK);
    }

    private void correctsWithTheChief(Someone clerk, Someone chief) {
        clerk.goes(b + "/invoices/i4").presses("w").sees("Adjust north");
        clerk.page().locator("[name=kind]").selectOption("WRITE_OFF");
        clerk.page().locator("[name=amount]").fill("-300");
        clerk.page().locator("[name=reason]").fill("damaged in transit");
        clerk.presses("Control+Enter").sees("Invoice i4");
        assertThat(clerk.text()).contains("somebody else has to approve it");
        chief.goes(b + "/accounts/north/adjustments").presses("j", "Enter").sees("Write off");
        assertThat(chief.text()).contains("damaged in transit").contains("by clerk");
        chief.presses("p").sees("Approve it").presses("Tab");
        chief.page().locator("[data-send]").click();
        chief.page().getByText("Approved.").waitFor();
        chief.goes(b + "/invoices/i4");
        assertThat(chief.text()).contains("400.00");
    }

    private void closesTheMonth(Someone chief) {
        chief.goes(b + "/reconciliation");
        assertThat(chief.text()).contains("tie").doesNotContain("do not tie");
        chief.goes(b + "/roll-forward?from=2026-02-01&to=2026-02-28");
        assertThat(chief.text()).contains("It ties");
        chief.goes(b + "/periods/2026-02/close");
        chief.page().locator("[data-send]").click();
        chief.page().getByText("2026-02 is closed.").waitFor();
    }

    private void cannotPostIntoIt(Someone clerk) {
        clerk.goes(b + "/new-payment?account=north").types("5");
        clerk.page().locator("[name=receivedOn]").fill("2026-02-20");
        clerk.presses("Control+Enter");
        clerk.page().getByText("period-closed").waitFor();
    }
}
