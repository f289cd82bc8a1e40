package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.Test;

/** Money that does not stay: returned by code, asked about, charged back and won, by keys. */
@NeedsBrowser
final class ReturnsTest {

    private static Book book() {
        return new Book()
                .account("acme", "Acme Bakery")
                .account("parent", "Parent Bakeries")
                .invoice("i1", "acme", "2026-02-01", "100.00")
                .payment("p1", "acme", "2026-02-12", "100.00")
                .shown();
    }

    /** Case D3. */
    @Test
    void anInquiryBecomesAChargebackThatIsWon() {
        Book book = book();
        String home = "/b/" + book.id();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id())).goes(home + "/payments/p1")) {
            clerk.presses("i").sees("The bank asks about it");
            clerk.page().locator("[name=code]").fill("10.4");
            clerk.presses("Control+Enter").sees("Inquiry");
            assertThat(clerk.text()).contains("Nothing moved").contains("10.4");
            assertThat(clerk.barriers()).isEmpty();
            clerk.goes(home + "/chargebacks");
            assertThat(clerk.text()).contains("the bank asks about payment p1");
            clerk.presses("j", "Enter").sees("Inquiry");
            clerk.presses("v").sees("The bank takes it back").presses("Control+Enter");
            clerk.sees("Chargeback");
            assertThat(clerk.text()).contains("Charged back").contains("100.00");
            clerk.presses("p").sees("Its money is back").presses("Control+Enter");
            clerk.sees("Chargeback");
            assertThat(clerk.text()).contains("Won");
            clerk.goes(home + "/payments/p1");
            assertThat(clerk.text()).doesNotContain("Charged back 100.00");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void aReturnBlocksTheMethodUntilItIsLetAgain() {
        Book book = book();
        String home = "/b/" + book.id();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id())).goes(home + "/payments/p1/reverse")) {
            clerk.page().locator("[name=reason]").selectOption("NOT_AUTHORIZED");
            clerk.page().locator("[name=code]").fill("R10");
            clerk.presses("Control+Enter").sees("Payment p1");
            assertThat(clerk.text()).contains("R10");
            clerk.goes(home + "/accounts/acme/paying");
            assertThat(clerk.text()).contains("It does not pay by").contains("R10 of payment p1");
            assertThat(clerk.barriers()).isEmpty();
            clerk.page().getByText("let it again").click();
            clerk.sees("How it may pay again");
            clerk.page().locator("[name=reason]").fill("new mandate");
            clerk.presses("Control+Enter").sees("Acme Bakery");
            assertThat(clerk.text()).contains("It may pay by any method");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void whoPaysForAnAccountIsAddedAndRemoved() {
        Book book = book();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id()))
                        .goes("/b/" + book.id() + "/accounts/acme/paying")) {
            clerk.presses("a").sees("Who pays for it").types("parent").presses("Control+Enter");
            clerk.sees("Acme Bakery");
            assertThat(clerk.text()).contains("parent");
            clerk.page().getByText("pays no longer").click();
            clerk.sees("parent pays no longer").presses("Control+Enter").sees("Acme Bakery");
            assertThat(clerk.text()).contains("It pays for itself");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void aRuleForReturnedPaymentsIsSet() {
        Book book = book();
        try (Someone chief =
                Someone.at(Site.clerk("chief", book.id()))
                        .goes("/b/" + book.id() + "/settings/return-rules?code=R01")) {
            chief.page().locator("[name=fee]").fill("25");
            chief.presses("Control+Enter").sees("Settings");
            assertThat(chief.text()).contains("Payments returned with R01").contains("25.00");
        }
    }
}
