package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Row A1, from the price list to the invoice, as an office does it. */
final class BillingTest {

    private final Book book =
            new Book().account("acme", "Acme Bakery").account("north", "Northern Mills").sold();
    private final String b = "/b/" + book.id();
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    private Answer sent(String page, Map<String, String> typed) {
        clerk.get(b + page);
        return clerk.post(b + page, typed);
    }

    private String page(String path) {
        return clerk.get(b + path).body();
    }

    @Test
    void aChargeIsPricedAndTellsHow() {
        book.charge("c1", "acme", "HOSTING", "12", "2026-03-02").shown();
        Eventually.until("it is there", () -> clerk.get(b + "/charges/c1").status() == 200);
        assertThat(page("/charges/c1"))
                .contains("210.00")
                .contains("from 10 on, one costs 17.5")
                .contains("list price");
        assertThat(sent("/charges/c1/correct", Map.of("quantity", "0.1", "reason", "typed wrong")))
                .extracting(Answer::body)
                .asString()
                .contains("It is corrected.")
                .contains("at least 5.00 USD");
    }

    /** A price that is missing is a queue, never zero; to set it is enough. */
    @Test
    void whatHasNoPriceWaitsUntilOneIsSet() {
        Answer entered =
                sent(
                        "/new-charge",
                        Map.of(
                                "account", "acme",
                                "item", "SETUP",
                                "quantity", "2",
                                "chargedOn", "2026-03-04"));
        assertThat(entered.body()).contains("It is entered, and waits for a price.");
        assertThat(page("/unpriced")).contains("2 of SETUP has no price: Setting it up");
        Answer set =
                sent(
                        "/new-price?item=SETUP",
                        Map.of(
                                "item", "SETUP",
                                "kind", "LIST",
                                "currency", "USD",
                                "unitPrice0", "80",
                                "validFrom", "2026-01-01"));
        assertThat(set.body()).contains("The price is set.").contains("80 USD");
        Eventually.until("it is priced", () -> page("/charges").contains("160.00"));
        assertThat(page("/unpriced")).doesNotContain("SETUP");
    }

    @Test
    void aRunDraftsEveryAccountOnceAndWhatIsReleasedIsAnInvoice() {
        book.charge("c1", "acme", "HOSTING", "12", "2026-03-02")
                .charge("c2", "north", "HOSTING", "1", "2026-03-03")
                .post(
                        "/recurring-charges",
                        """
                        {"recurring": "rec", "account": "north", "item": "HOSTING",
                         "quantity": "1", "every": {"unit": "MONTH"}, "firstOn": "2026-01-31"}""")
                .shown();
        Eventually.until(
                "it is there", () -> page("/billing?through=2026-03-31").contains("Northern"));
        assertThat(page("/billing?through=2026-03-31"))
                .contains("Acme Bakery")
                .contains("210.00")
                .contains("20.00");
        Map<String, String> run = Map.of("through", "2026-03-31", "invoiceDate", "2026-03-31");
        assertThat(sent("/new-billing-run", run).body()).contains("The run is ordered");
        Eventually.until(
                "both are drafted",
                () ->
                        page("/all-drafts").contains("210.00")
                                // one entered, and three that came: January, February, March
                                && page("/all-drafts").contains("80.00"));
        assertThat(sent("/new-billing-run", run).body()).contains("The run is ordered");
        assertThat(page("/billing?through=2026-03-31")).contains("Nothing is to be billed");
        assertThat(page("/release-drafts")).contains("Would be released: 2");
    }

    @Test
    void aDraftIsHeldCorrectedAndReleased() {
        book.charge("c1", "acme", "HOSTING", "12", "2026-03-02")
                .charge("c2", "acme", "HOSTING", "1", "2026-03-03")
                .post(
                        "/drafts",
                        """
                        {"draft": "d", "account": "acme", "charges": ["c1", "c2"],
                         "invoiceDate": "2026-03-31"}""")
                .shown();
        Eventually.until("it is there", () -> clerk.get(b + "/drafts/d").status() == 200);
        assertThat(page("/drafts/d")).contains("230.00").contains("NY-SALES 8.875 % (S)");
        assertThat(sent("/drafts/d/hold", Map.of("reason", "hours are questioned")).body())
                .contains("It is held.")
                .contains("hours are questioned");
        assertThat(page("/drafts")).contains("held by clerk: hours are questioned");
        assertThat(sent("/drafts/d/release", Map.of()).body()).contains("draft-held");
        assertThat(
                        sent(
                                        "/drafts/d/lines/2",
                                        Map.of("takenOut", "true", "reason", "not delivered"))
                                .body())
                .contains("The line is corrected.")
                .contains("210.00");
        assertThat(sent("/drafts/d/end-hold", Map.of("reason", "they are right")).body())
                .contains("It can be released.");
        assertThat(sent("/drafts/d/release", Map.of()).body())
                .contains("The invoice is issued.")
                .contains("INV-000001")
                .contains("228.64");
        assertThat(page("/charges/c1")).contains("It is billed by");
        assertThat(page("/charges/c2")).contains("Priced");
    }

    @Test
    void aQuoteBecomesADraft() {
        Answer made =
                sent(
                        "/new-quote",
                        Map.of(
                                "account", "acme",
                                "validUntil", "+30",
                                "item0", "HOSTING",
                                "quantity0", "12",
                                "item1", "SETUP",
                                "quantity1", "1",
                                "unitPrice1", "80"));
        assertThat(made.body()).contains("The quote is made.").contains("290.00");
        assertThat(sent("/new-quote", Map.of("account", "acme", "validUntil", "+30")).status())
                .isEqualTo(422);
    }

    @Test
    @NeedsBrowser
    void chargesAreEnteredByKeysOneAfterTheOther() {
        try (Someone someone =
                Someone.at(Site.clerk("keys", book.shown().id())).goes(b + "/charges")) {
            someone.presses("n").sees("Enter a charge").types("acme").presses("Tab");
            someone.types("HOSTING").presses("Tab").types("3").presses("Control+Enter");
            someone.page().getByText("It is entered. Here is the next one.").waitFor();
            assertThat(someone.barriers()).isEmpty();
            someone.goes(b + "/charges");
            assertThat(someone.text()).contains("Hosting, one month").contains("60.00");
            assertThat(someone.complaints()).isEmpty();
        }
    }
}
