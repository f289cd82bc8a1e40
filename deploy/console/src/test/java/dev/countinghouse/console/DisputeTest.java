package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.Test;

/** A dispute from the call to its end, by keys alone. */
@NeedsBrowser
final class DisputeTest {

    private static Book book() {
        return new Book()
                .account("acme", "Acme Bakery")
                .invoice("i1", "acme", "2026-02-01", "90.00")
                .invoice("i2", "acme", "2026-02-02", "50.00")
                .paid("p1", "acme", "2026-03-10", "20.00", "i2")
                .shown();
    }

    @Test
    void isOpenedTalkedAboutAndResolvedByACredit() {
        Book book = book();
        String b = "/b/" + book.id();
        try (Someone clerk = Someone.at(Site.clerk("clerk", book.id())).goes(b + "/invoices/i1")) {
            clerk.presses("d").sees("Dispute invoice i1");
            clerk.types("Quality").presses("Tab").types("Complaint").presses("Tab").types("40");
            clerk.presses("Control+Enter").sees("Complaint: quality");
            assertThat(clerk.text()).contains("The dispute is open.").contains("40.00");

            clerk.goes(b + "/accounts/acme");
            assertThat(clerk.text().replace("\n", " "))
                    .as("120.00 are late, but 40.00 of them is disputed")
                    .contains("Overdue 80.00")
                    .contains("Disputed 40.00");

            clerk.presses("g", "s").sees("Disputes").presses("j", "o").sees("Disputes");
            clerk.page().waitForCondition(() -> clerk.text().contains("It is yours."));
            clerk.presses("j", "Enter").sees("Complaint: quality");
            clerk.presses("n").sees("Note on the dispute").types("Sent a picture");
            clerk.presses("Control+Enter").sees("Complaint: quality");
            assertThat(clerk.text()).contains("From Acme Bakery").contains("Sent a picture");
            assertThat(clerk.barriers()).isEmpty();

            clerk.presses("w").sees("Resolve by credit").presses("Tab", "Tab").types("Spoilt");
            clerk.presses("Control+Enter").sees("Complaint: quality");
            assertThat(clerk.text()).contains("Credited and resolved.").contains("Credited");
            assertThat(clerk.barriers()).isEmpty();

            clerk.goes(b + "/invoices/i1");
            assertThat(clerk.text().replace("\n", " "))
                    .contains("Open 50.00")
                    .doesNotContain("Disputed");
            clerk.goes(b + "/all-disputes");
            assertThat(clerk.text()).contains("Credited");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void isResolvedByAPaymentRejectedAndOpenedAgain() {
        Book book = book().disputed("d1", "i2", "30.00").shown();
        String b = "/b/" + book.id();
        try (Someone clerk = Someone.at(Site.clerk("clerk", book.id())).goes(b + "/disputes/d1")) {
            clerk.presses("p").sees("Resolved by payment");
            assertThat(clerk.page().locator("select[name=payment]").inputValue()).isEqualTo("p1");
            clerk.presses("Control+Enter").sees("Dispute: price");
            assertThat(clerk.text()).contains("It is resolved.").contains("Paid");
            clerk.presses("r").sees("Open it again").types("The rest is wrong, too");
            clerk.presses("Control+Enter").sees("Dispute: price");
            assertThat(clerk.text()).contains("It is open again.").contains("30.00");
            clerk.presses("v").sees("Reject it").presses("Control+Enter");
            clerk.page().waitForCondition(() -> clerk.text().contains("is missing"));
            clerk.types("It was agreed").presses("Control+Enter").sees("Dispute: price");
            assertThat(clerk.text()).contains("Rejected").contains("It was agreed");
        }
    }

    @Test
    void whoAsksForMoreThanMayBeDisputedIsToldHowMuchThatIs() {
        Book book = book().disputed("d1", "i1", "60.00").shown();
        String b = "/b/" + book.id();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id())).goes(b + "/new-dispute?invoice=i1")) {
            assertThat(clerk.text()).contains("90.00 USD is open, 60.00 USD of it disputed");
            clerk.page().locator("[name=disputed]").fill("31");
            clerk.presses("Control+Enter");
            clerk.page().waitForCondition(() -> clerk.text().contains("exceeds-disputable"));
            assertThat(clerk.page().locator("[name=disputed]").inputValue()).isEqualTo("31");
        }
    }
}
