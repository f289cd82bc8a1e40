package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.Test;

/** Views and columns in a browser, by keys and without a script. */
@NeedsBrowser
final class ViewKeysTest {

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .account("zenith", "Zenith Tools")
                    .invoice("i1", "acme", "2026-02-01", "100.00")
                    .invoice("i2", "zenith", "2026-03-01", "900.00")
                    .shown();
    private final String b = "/b/" + book.id();

    @Test
    void aViewIsSavedByAKeyAndOpenedByAColleague() {
        try (Someone ann = Someone.at(Site.clerk("ann", book.id()));
                Someone bob = Someone.at(Site.clerk("bob", book.id()))) {
            ann.goes(b + "/invoices?state=OPEN&cols=total,invoice").presses("s");
            ann.sees("Save this view").types("For the team").presses("Tab", "t", "Control+Enter");
            ann.sees("Invoices");
            assertThat(ann.text()).contains("Saved as “For the team”.");
            assertThat(ann.page().url()).endsWith("/invoices?cols=total%2Cinvoice&state=OPEN");
            ann.goes(b + "/invoices?account=acme").presses("s").sees("Save this view");
            ann.types("For me").presses("Control+Enter").sees("Invoices");
            assertThat(ann.text()).contains("For me").contains("For the team");

            bob.goes(b + "/invoices");
            assertThat(bob.text()).contains("For the team").doesNotContain("For me");
            bob.page().locator(".views nav a").click();
            bob.sees("Invoices");
            assertThat(bob.page().locator("th").allInnerTexts())
                    .containsExactly("Total", "Invoice");
            assertThat(ann.complaints()).isEmpty();
            assertThat(bob.complaints()).isEmpty();
        }
    }

    @Test
    void columnsAreChosenWithoutAScript() {
        try (Someone ann = Someone.withoutScript(Site.clerk("ann", book.id()))) {
            ann.goes(b + "/invoices");
            ann.page().locator(".views summary").click();
            Locator places = ann.page().locator(".places input");
            for (int i = 0; i < places.count(); i++) places.nth(i).fill("");
            ann.page().locator("[name='place.total']").fill("1");
            ann.page().locator("[name='place.account']").fill("2");
            ann.page().locator(".views form button").click();
            assertThat(ann.page().locator("th").allInnerTexts())
                    .containsExactly("Invoice", "Total", "Account");
        }
    }

    @Test
    void aRowIsOpenedByKeysWhereverItsColumnStands() {
        try (Someone ann = Someone.at(Site.clerk("ann", book.id()))) {
            ann.goes(b + "/invoices?cols=account,total,invoice&sort=total");
            ann.presses("j", "Enter").sees("Invoice i1");
            ann.goes(b + "/overdue?cols=amount,owner&sort=-amount");
            ann.presses("j", "o").sees("Overdue");
            ann.page().waitForCondition(() -> ann.text().contains("It is yours."));
            assertThat(ann.page().locator("th").allInnerTexts())
                    .containsExactly("Account", "Amount", "Owner", "Work");
            ann.goes(b + "/overdue?cols=amount,account&sort=-amount");
            ann.presses("j", "Enter").sees("Zenith Tools");
            assertThat(ann.complaints()).isEmpty();
        }
    }

    @Test
    void aHeadSortsUpThenDownThenNoMore() {
        try (Someone ann = Someone.at(Site.clerk("ann", book.id()))) {
            ann.goes(b + "/invoices");
            for (String first : new String[] {"i1", "i2", "i2"}) {
                ann.page().locator("th a").getByText("Total").click();
                ann.sees("Invoices");
                assertThat(ann.page().locator("tbody td").first().innerText()).startsWith(first);
            }
            assertThat(ann.page().url()).endsWith("/invoices");
        }
    }

    @Test
    void theBarAndItsFormsHaveNoBarriersAndFit() {
        try (Someone ann =
                        Someone.at(Site.clerk("ann", book.id()), Someone.NARROW, ColorScheme.DARK);
                Someone wide = Someone.at(Site.clerk("ann", book.id()))) {
            for (String name : new String[] {"A name of some length for a view", "Short", "x"}) {
                ann.goes(b + "/invoices?account=acme&number=" + name.length()).presses("s");
                ann.sees("Save this view");
                assertThat(ann.barriers()).isEmpty();
                ann.types(name).presses("Control+Enter").sees("Invoices");
            }
            for (Someone someone : new Someone[] {ann, wide}) {
                someone.goes(b + "/invoices?number=1&account=acme");
                someone.page().locator(".views summary").click();
                assertThat(someone.barriers()).isEmpty();
                Object beyond =
                        someone.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth - window.innerWidth");
                assertThat((Integer) beyond).isLessThanOrEqualTo(0);
                assertThat(someone.complaints()).isEmpty();
            }
            ann.page().locator(".views .removal").click();
            ann.sees("Remove the view");
            assertThat(ann.barriers()).isEmpty();
            ann.page().locator("[data-send]").click();
            ann.page().waitForCondition(() -> ann.text().contains("“x” is removed."));
        }
    }
}
