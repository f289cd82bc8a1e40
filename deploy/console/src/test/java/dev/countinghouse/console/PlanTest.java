package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.Test;

/** What is owed, paid in parts: agreed, paid, missed and put back, by keys. */
@NeedsBrowser
final class PlanTest {

    private static Book book() {
        return new Book()
                .account("acme", "Acme Bakery")
                .invoice("i1", "acme", "2026-02-01", "100.00")
                .invoice("i2", "acme", "2026-03-01", "50.00")
                .shown();
    }

    /** Row A2. The last of February is after the 31st, and the 31st after that. */
    @Test
    void aPlanIsAgreedOnWhatIsMarkedAndItsPartsArePaid() {
        Book book = book();
        String home = "/b/" + book.id();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id())).goes(home + "/accounts/acme/paying")) {
            clerk.presses("l").sees("A payment plan for Acme Bakery").types("3");
            clerk.presses("Tab").types("2030-01-31");
            assertThat(clerk.barriers()).isEmpty();
            clerk.presses("Control+Enter").sees("Payment plan");
            assertThat(clerk.text())
                    .contains("150.00")
                    .contains("Current")
                    .contains("50.00")
                    .containsSubsequence("Jan 31, 2030", "Feb 28, 2030", "Mar 31, 2030");
            assertThat(clerk.barriers()).isEmpty();
            clerk.presses("p").sees("Post a payment of Acme").types("50").presses("Enter");
            clerk.types("1042").presses("Enter", "*", "Enter", "Control+Enter");
            clerk.sees("Payment");
            clerk.goes(home + "/all-plans");
            assertThat(clerk.text()).contains("150.00").contains("100.00").contains("Feb 28, 2030");
            clerk.goes(home + "/invoices/i1");
            assertThat(clerk.text()).contains("100.00 USD of it is paid in parts");
            clerk.page().locator("main a:has-text('a payment plan')").click();
            clerk.sees("Payment plan");
            clerk.presses("c").sees("Give the plan up").types("paid otherwise");
            clerk.presses("Control+Enter").sees("Payment plan");
            assertThat(clerk.text()).contains("Cancelled").contains("paid otherwise");
            clerk.goes(home + "/invoices/i2");
            assertThat(clerk.text()).doesNotContain("paid in parts").contains("50.00");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void nothingIsPlannedWhereNothingIsMarked() {
        Book book = book();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id()))
                        .goes("/b/" + book.id() + "/accounts/acme/plan")) {
            for (String item : new String[] {"i1", "i2"}) {
                clerk.page().locator("[name='item.invoice.%s']".formatted(item)).uncheck();
            }
            clerk.page().locator("[name='schedule.parts']").fill("2");
            clerk.page().locator("[name='schedule.firstDueOn']").fill("2030-01-31");
            clerk.presses("Control+Enter");
            clerk.page().getByText("Mark what is to be planned.").waitFor();
        }
    }

    @Test
    void aMissedPartWaitsAndPutsTheRestBack() {
        Book book =
                book().post(
                                "/plans",
                                """
                                {"plan": "pl1", "account": "acme", "agreedOn": "2026-03-10",
                                 "items": [{"invoice": "i1",
                                            "amount": {"amount": "100.00", "currency": "USD"}}],
                                 "schedule": {"parts": 2, "firstDueOn": "2026-03-31",
                                              "every": "MONTH"}}""")
                        .shown();
        String home = "/b/" + book.id();
        try (Someone clerk = Someone.at(Site.clerk("clerk", book.id())).goes(home + "/plans")) {
            assertThat(clerk.text()).contains("the part due Mar 31, 2026").contains("100.00");
            assertThat(clerk.barriers()).isEmpty();
            clerk.presses("j", "Enter").sees("Payment plan");
            assertThat(clerk.text()).contains("Missed");
            clerk.presses("v").sees("Put the rest back").types("nobody answers");
            clerk.presses("Control+Enter").sees("Payment plan");
            assertThat(clerk.text()).contains("Broken").contains("nobody answers");
            clerk.goes(home + "/invoices/i1");
            assertThat(clerk.text()).contains("Open").contains("100.00");
            clerk.goes(home + "/plans");
            assertThat(clerk.text()).contains("All plans are kept");
            assertThat(clerk.complaints()).isEmpty();
        }
    }
}
