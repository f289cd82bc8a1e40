package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.Test;

/** The work of a day by keys alone, in as many strokes as it may take. */
@NeedsBrowser
final class KeysTest {

    private static Book book() {
        return new Book()
                .account("acme", "Acme Bakery")
                .invoice("i1", "acme", "2026-02-01", "100.00")
                .invoice("i2", "acme", "2026-03-01", "50.00")
                .invoice("i3", "acme", "2026-04-01", "80.00")
                .shown();
    }

    @Test
    void aCheckOverThreeInvoicesIsPostedInTwentyKeystrokes() {
        Book book = book();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id())).goes("/b/" + book.id() + "/today")) {
            clerk.sees("Today").presses("g", "p").sees("Post a payment");
            clerk.types("acme").presses("Enter").sees("Post a payment of Acme");
            clerk.types("200").presses("Enter").types("1042").presses("Enter");
            clerk.presses("*", "Enter", "*", "Enter", "-", "Control+Enter").sees("Payment 1042");
            assertThat(clerk.text())
                    .contains("200.00 USD of Acme Bakery is posted")
                    .contains("Applied");
            assertThat(clerk.keys()).isLessThanOrEqualTo(20);
            clerk.goes("/b/" + book.id() + "/accounts/acme");
            assertThat(clerk.text()).contains("30.00");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void theGridSaysWhatIsLeftWhileAmountsAreTyped() {
        Book book = book();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id()))
                        .goes("/b/" + book.id() + "/new-payment?account=acme")) {
            clerk.types("130.00").presses("Enter", "Enter", "*", "Enter");
            assertThat(clerk.page().locator("[data-left]").textContent()).isEqualTo("30.00");
            assertThat(clerk.page().locator("[data-applied]").textContent()).isEqualTo("100.00");
            clerk.presses("-", "Enter");
            assertThat(clerk.page().locator("[name='share.i2']").inputValue()).isEqualTo("30.00");
            assertThat(clerk.page().locator("[data-left]").textContent()).isEqualTo("0.00");
            clerk.page().locator("[data-oldest]").click();
            assertThat(clerk.page().locator("[name='share.i1']").inputValue()).isEqualTo("100.00");
            assertThat(clerk.page().locator("[name='share.i3']").inputValue()).isEmpty();
        }
    }

    @Test
    void oldestFirstWorksWithoutAScript() {
        Book book = book();
        try (Someone clerk =
                Someone.withoutScript(Site.clerk("clerk", book.id()))
                        .goes("/b/" + book.id() + "/new-payment?account=acme")) {
            clerk.page().locator("[name=amount]").fill("120");
            clerk.page().locator("[data-oldest]").click();
            assertThat(clerk.page().locator("[name='share.i1']").inputValue()).isEqualTo("100.00");
            assertThat(clerk.page().locator("[name='share.i2']").inputValue()).isEqualTo("20.00");
            clerk.page().locator("[data-send]").click();
            assertThat(clerk.text()).contains("120.00 USD of Acme Bakery is posted");
        }
    }

    @Test
    void aBalanceIsExplainedToItsEventsInThreeKeystrokes() {
        Book book = book();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id()))
                        .goes("/b/" + book.id() + "/accounts/acme")) {
            clerk.presses("e").sees("Why this balance");
            assertThat(clerk.text()).contains("is the balance above").contains("230.00");
            clerk.presses("j", "Enter").sees("Invoice issued");
            assertThat(clerk.text()).contains("come to the hash that is stored");
            assertThat(clerk.keys()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aCollectorsCallTakesTwelveKeystrokes() {
        Book book = book();
        try (Someone collector =
                Someone.at(Site.clerk("collector", book.id())).goes("/b/" + book.id() + "/today")) {
            collector.presses("Control+K").types("acme").presses("Enter").sees("Acme Bakery");
            assertThat(collector.text()).contains("days late");
            collector
                    .presses("n")
                    .sees("A note on acme")
                    .types("Promised to pay on Friday")
                    .presses("Control+Enter")
                    .sees("Notes");
            assertThat(collector.text()).contains("Promised to pay on Friday");
            assertThat(collector.keys()).isLessThanOrEqualTo(12);
        }
    }

    @Test
    void rowsAreWalkedAndOpenedAndLeft() {
        Book book = book();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id())).goes("/b/" + book.id() + "/invoices")) {
            clerk.presses("j", "j", "k", "j", "Enter").sees("Invoice i2");
            clerk.presses("Escape").sees("Acme Bakery");
            clerk.presses("g", "a").sees("Accounts");
            clerk.presses("?");
            assertThat(clerk.page().locator("#keys").isVisible()).isTrue();
            clerk.presses("Escape");
            assertThat(clerk.page().locator("#keys").isVisible()).isFalse();
            clerk.presses("/");
            assertThat(clerk.page().evaluate("document.activeElement.name")).isEqualTo("kind");
        }
    }

    @Test
    void theLinesOfAnInvoiceAreTypedWithoutTheMouse() {
        Book book = book();
        try (Someone clerk =
                Someone.at(Site.clerk("clerk", book.id())).goes("/b/" + book.id() + "/today")) {
            clerk.presses("g", "i")
                    .sees("Issue an invoice")
                    .types("acme")
                    .presses("Enter")
                    .sees("Issue an invoice to");
            clerk.types("Flour")
                    .presses("Enter")
                    .types("40")
                    .presses("Enter")
                    .types("21.50")
                    .presses("Enter");
            clerk.types("Salt")
                    .presses("Enter")
                    .types("2")
                    .presses("Enter")
                    .types("=3*1.10")
                    .presses("Control+Enter");
            clerk.sees("Invoice INV-");
            assertThat(clerk.text()).contains("866.60").contains("The invoice is issued");
            clerk.presses("u")
                    .sees("Void the invoice")
                    .types("wrong customer")
                    .presses("Control+Enter");
            clerk.sees("Invoice INV-");
            assertThat(clerk.text()).contains("somebody else has to approve it");
        }
    }
}
