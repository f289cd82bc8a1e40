package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;
import dev.countinghouse.http.Permission;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** How a book works, as a page; and its dated settings. */
final class SettingsTest {

    private final Book book = new Book().account("acme", "Acme").shown();
    private final String b = "/b/" + book.id();
    private final String settings = b + "/settings";
    private final Visitor chief = Visitor.of(Site.clerk("chief", book.id()));

    private Answer sent(String form, Map<String, String> typed) {
        chief.get(settings + form);
        return chief.post(settings + form, typed);
    }

    @Test
    void saysWhatTheBookIs() {
        assertThat(chief.get(settings).body())
                .contains("Test Ltd")
                .contains("UTC")
                .contains("<dd>USD</dd>")
                .contains("begins in January")
                .contains("by line, rounded to the nearest, on top of the prices, as usual")
                .contains("an invoice is refused, as usual")
                .contains("by line")
                .contains("filler");
        assertThat(chief.get(b + "/today").body()).contains("href=\"" + settings + "\"");
    }

    @Test
    void taxesAreWorkedOutAsTheBookSaysFromADateOn() {
        Map<String, String> method =
                Map.of(
                        "rounding", "PER_RATE",
                        "direction", "DOWN",
                        "pricesIncludeTax", "true",
                        "setOn", "2026-03-01");
        assertThat(sent("/tax-method", method).body())
                .contains("once for each rate, rounded down, within the prices, since Mar 1, 2026");
        assertThat(net("2026-02-28")).contains("<dt>Net</dt><dd>119.00");
        assertThat(net("2026-03-01")).contains("<dt>Net</dt><dd>100.00");
        Map<String, String> back = new HashMap<>(method);
        back.remove("pricesIncludeTax");
        back.put("setOn", "2026-04-01");
        assertThat(sent("/tax-method", back).body())
                .contains("once for each rate, rounded down, on top of the prices");
    }

    /** What an invoice over 119.00 with 19 % of tax comes to on a day. */
    private String net(String day) {
        chief.get(b + "/new-invoice?account=acme");
        return chief.post(
                        b + "/new-invoice/totals",
                        Map.of(
                                "invoiceDate", day,
                                "line[0].description", "Flour",
                                "line[0].unitPrice", "119",
                                "line[0].taxCode", "VAT",
                                "line[0].taxPercent", "19"))
                .body();
    }

    @Test
    void whatWillBeSetIsToCome() {
        assertThat(sent("/credit-policy", Map.of("policy", "FLAG", "setOn", "+7")).body())
                .contains("The credit policy is set.")
                .contains("an invoice is refused, as usual")
                .contains("to come");
        assertThat(sent("/credit-policy", Map.of("policy", "FLAG")).body())
                .contains("an invoice is issued and flagged, since");
        assertThat(sent("/application-rule", Map.of("rule", "LINES_FIRST")).body())
                .contains("the lines, and only then their taxes, since");
        assertThat(sent("/name", Map.of("name", "Test Inc")).body()).contains("<h1>Test Inc</h1>");
        assertThat(sent("/credit-policy", Map.of("policy", "FLAG", "setOn", "x")).body())
                .contains("is no date");
    }

    @Test
    void whoReadsSeesItAndChangesNothing() {
        var reader = Visitor.of(Site.grant("reader", EnumSet.of(Permission.READ), book.id()));
        assertThat(reader.get(settings).body())
                .contains("Test Ltd")
                .doesNotContain("/settings/credit-policy");
        reader.get(settings + "/credit-policy");
        Answer refused = reader.post(settings + "/credit-policy", Map.of("policy", "FLAG"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("scope-missing");
        assertThat(reader.get(settings).body()).contains("an invoice is refused, as usual");
    }

    @Test
    @NeedsBrowser
    void isAKeyAwayAndSoIsTheImport() {
        try (Someone clerk = Someone.at(Site.clerk("clerk", book.id())).goes(b + "/today")) {
            clerk.presses("g", "b").sees("Settings");
            clerk.presses("c").sees("Invoices beyond").presses("Control+Enter").sees("Settings");
            clerk.presses("g", "f").sees("Import a file");
            assertThat(clerk.complaints()).isEmpty();
        }
        try (Someone reader =
                Someone.at(Site.grant("reader", EnumSet.of(Permission.READ), book.id()))
                        .goes(b + "/today")) {
            assertThat(reader.page().locator("nav.rail").innerText())
                    .contains("Settings")
                    .doesNotContain("Import a file");
        }
    }
}
