package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A memo that says by lines what it takes back or charges, taxes included. */
final class MemoTest {

    private static final Pattern ADJUSTMENT = Pattern.compile("/adjustments/([0-9a-f-]{36})");

    /** Of the invoice below, a part of the flour. */
    private static final Map<String, String> TYPED =
            Map.of(
                    "reason", "damaged",
                    "invoice", "i1",
                    "line[0].description", "Flour",
                    "line[0].net", "20",
                    "line[0].taxCode", "NY",
                    "line[0].tax", "8.875 %",
                    "line[1].description", "Salt",
                    "line[1].net", "5",
                    "line[1].taxCode", "CITY",
                    "line[1].tax", "0.10");

    private final Book book =
            new Book()
                    .account("acme", "Acme")
                    .post(
                            "/invoices",
                            """
                            {"invoice": "i1", "number": "i1", "account": "acme", "currency": "USD",
                             "invoiceDate": "2026-02-01",
                             "lines": [
                               {"description": "Flour", "quantity": "2", "unitPrice": "30.00",
                                "taxes": [{"code": "NY", "percent": "8.875"},
                                          {"code": "CITY", "percent": "2"}]},
                               {"description": "Salt", "quantity": "1", "unitPrice": "5.00"}]}""")
                    .shown();
    private final String b = "/b/" + book.id();
    private final String path = b + "/new-memo";
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    private Answer sent(String where, Map<String, String> other) {
        Map<String, String> all = new HashMap<>(TYPED);
        all.put("effectiveOn", "2026-02-10");
        all.putAll(other);
        clerk.get(path + "?account=acme");
        return clerk.post(path + where, all);
    }

    private String made() {
        Matcher id = ADJUSTMENT.matcher(clerk.get(b + "/accounts/acme/adjustments").body());
        assertThat(id.find()).isTrue();
        return clerk.get(b + "/adjustments/" + id.group(1)).body();
    }

    @Test
    void beginsWithTheLinesOfItsInvoice() {
        assertThat(clerk.get(path + "?account=acme&invoice=i1").body())
                .containsPattern("line\\[0].description\" value=\"Flour\"")
                .containsPattern("line\\[0].net\" value=\"60.00\"")
                .containsPattern("line\\[0].taxCode\" value=\"NY\"")
                .containsPattern("line\\[0].tax\" value=\"5.33\"")
                .containsPattern("line\\[1].net\" value=\"\"")
                .containsPattern("line\\[1].taxCode\" value=\"CITY\"")
                .containsPattern("line\\[1].tax\" value=\"1.20\"")
                .containsPattern("line\\[2].description\" value=\"Salt\"");
        assertThat(clerk.get(b + "/invoices/i1").body()).contains("/new-memo?account=acme");
    }

    @Test
    void whatItComesToIsToldBeforeItIsMade() {
        assertThat(sent("/totals", Map.of("reason", "")).body())
                .doesNotContain("<html")
                .containsPattern("Net</dt><dd>25.00")
                .containsPattern("NY</dt><dd>1.78")
                .containsPattern("CITY</dt><dd>0.10")
                .contains("26.88 USD");
        assertThat(sent("", Map.of("more", "totals")).body())
                .contains("26.88 USD")
                .contains("value=\"8.875 %\"");
        assertThat(sent("/totals", Map.of("line[0].net", "x")).body())
                .contains("as soon as each line says");
        assertThat(sent("/totals", Map.of("line[0].net", "200")).body())
                .contains("It would be refused")
                .doesNotContain("<dl");
        assertThat(clerk.get(b + "/accounts/acme/adjustments").body())
                .contains("Nothing was adjusted");
    }

    @Test
    void isMadeAndShownWithItsLines() {
        assertThat(sent("", Map.of()).body()).contains("Adjusted.").contains("44.65");
        assertThat(made())
                .contains("What it takes back")
                .contains("NY 1.78")
                .contains("CITY 0.10")
                .containsPattern(">\\s*21.78\\s*<")
                .containsPattern(">\\s*26.88\\s*<")
                .contains("−26.88");
        String invoice = clerk.get(b + "/invoices/i1").body();
        assertThat(invoice.split("data-label=\"Quantity\"", -1)).as("its own lines").hasSize(3);
        assertThat(clerk.get(b + "/trial-balance").body()).contains("are credits");
    }

    @Test
    void whatIsWrongStandsAtItsPlaceAndNothingTypedIsLost() {
        Answer refused = sent("", Map.of("line[1].net", "-5"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .containsPattern("line\\[1].net\" value=\"-5\"[^>]*aria-invalid=\"true\"")
                .contains("value=\"8.875 %\"");
        Answer empty = clerk.post(path, Map.of("account", "acme", "reason", "x"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("A credit memo has at least one line.");
        assertThat(sent("", Map.of("line[0].net", "200")).body()).contains("exceeds-invoice");
        assertThat(sent("", Map.of("line[0].tax", "")).body())
                .containsPattern("line\\[0].tax\" value=\"\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void aboveOnesLimitItIsProposedAndToldBefore() {
        Map<String, String> large = Map.of("invoice", "", "line[0].net", "150");
        assertThat(sent("/totals", large).body())
                .contains("It is above your limit")
                .contains("168.41 USD");
        assertThat(sent("", large).body()).contains("somebody else has to approve it");
        assertThat(made()).contains("Proposed").containsPattern(">\\s*168.41\\s*<");
    }

    /** 25.00 and 1.88 of tax beside the 71.53 that the invoice was of. */
    @Test
    void aDebitMemoChargesWhatItsInvoiceLacks() {
        Map<String, String> debit = Map.of("kind", "DEBIT_MEMO");
        assertThat(clerk.get(b + "/invoices/i1").body()).contains("kind=DEBIT_MEMO");
        assertThat(clerk.get(path + "?account=acme&kind=DEBIT_MEMO&invoice=i1").body())
                .contains("Debit memo for Acme")
                .contains("Corrects invoice")
                .containsPattern("line\\[0].net\" value=\"\"");
        assertThat(sent("/totals", debit).body())
                .containsPattern("Charged</dt><dd class=\"sum\">26.88 USD");
        clerk.get(path + "?account=acme&kind=DEBIT_MEMO");
        assertThat(clerk.post(path, Map.of("reason", "x")).body())
                .contains("A debit memo has at least one line.");
        assertThat(sent("", debit).body()).contains("Adjusted.").contains("98.41");
        assertThat(made())
                .contains("Debit memo DM-")
                .contains("correcting")
                .contains("What it charges")
                .contains("NY 1.78")
                .contains("CITY 0.10")
                .containsPattern(">\\s*26.88\\s*<")
                .doesNotContain("−26.88");
        assertThat(clerk.get(b + "/roll-forward?from=2026-02-01").body())
                .containsPattern("Debit memo[^\\n]*26.88");
    }

    @Test
    void aMemoIsOfNoOtherKind() {
        assertThat(clerk.get(path + "?account=acme&kind=FEE").status()).isEqualTo(400);
    }

    @Test
    @NeedsBrowser
    void isWrittenByKeys() {
        try (Someone clerk =
                Someone.at(Site.clerk("typist", book.id()))
                        .goes(b + "/accounts/acme/adjustments")) {
            clerk.presses("t").sees("Credit memo for Acme").types("Flour").presses("Enter");
            clerk.types("10").presses("Enter").types("NY").presses("Enter").types("8.875%");
            clerk.page().getByText("10.89 USD").waitFor();
            clerk.page().locator("[name=reason]").fill("damaged");
            assertThat(clerk.barriers()).isEmpty();
            clerk.presses("Control+Enter").sees("Acme");
            assertThat(clerk.text()).contains("Adjusted.").contains("60.64");
            assertThat(clerk.complaints()).isEmpty();
        }
    }
}
