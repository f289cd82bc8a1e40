package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows B1 to B6: documents are made, sent, come back and are sent again; statements are told. */
final class PaperTest {

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .invoice("i1", "acme", "2026-02-01", "365.00")
                    .account("north", "Northern Mills")
                    .invoice("i2", "north", "2026-02-01", "100.00")
                    .shown();
    private final String b = "/b/" + book.id();
    private final String domain = book.id() + ".example";
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    private String sent(String path, Map<String, String> typed) {
        clerk.get(path);
        return clerk.post(path, typed).body();
    }

    private String sendInvoice(String invoice, String account) {
        String path = b + "/documents/invoice/" + invoice + "/send";
        clerk.get(path + "?account=" + account);
        return clerk.post(path, Map.of()).body();
    }

    private void written() {
        assertThat(
                        sent(
                                b + "/settings/letterhead",
                                Map.of(
                                        "name", "South Ltd",
                                        "line1", "1 High Street",
                                        "address.city", "Leeds",
                                        "address.country", "GB",
                                        "accounts[0].number", "DE89370400440532013000",
                                        "setOn", "2026-01-01")))
                .contains("Documents come from there from that day on.")
                .contains("from South Ltd");
        assertThat(
                        sent(
                                b + "/accounts/acme/contact",
                                Map.of(
                                        "channel", "EMAIL",
                                        "emails", "ap@" + domain + ", boss@" + domain,
                                        "changedOn", "2026-01-01")))
                .contains("Documents reach it so from that day on.");
    }

    private String waitFor(String path, String what) {
        Eventually.until(what, () -> clerk.get(path).body().contains(what));
        return clerk.get(path).body();
    }

    private static String id(String page, String before) {
        Matcher at = Pattern.compile(before + "([A-Za-z0-9-]+)").matcher(page);
        assertThat(at.find()).as(page).isTrue();
        return at.group(1);
    }

    @Test
    void anInvoiceIsSentComesBackAndIsSentAgain() throws Exception {
        written();
        assertThat(clerk.get(b + "/documents/invoice/i1").body()).startsWith("%PDF");
        String page = sendInvoice("i1", "acme");
        String delivery = id(page, "/sent/");
        String told = waitFor(b + "/sent/" + delivery, ">sent<");
        assertThat(told)
                .contains("Invoice i1 from South Ltd", "ap@" + domain, "Dear customer")
                .contains("message.txt", "invoice-i1.pdf");
        assertThat(Site.running().mailTo(domain)).hasSize(2);
        assertThat(Site.running().mailTo(domain).getFirst().getSubject())
                .isEqualTo("Invoice i1 from South Ltd");
        assertThat(clerk.get(b + "/sent/" + delivery + "/files/invoice-i1.pdf").body())
                .startsWith("%PDF");
        assertThat(
                        sent(
                                b + "/sent/" + delivery + "/report",
                                Map.of("outcome", "BOUNCED", "detail", "550 no such user")))
                .contains("It is noted.", "came back");
        assertThat(clerk.get(b + "/deliveries").body()).contains("Acme Bakery", "550 no such user");
        String again = sendInvoice("i1", "acme");
        waitFor(b + "/sent/" + id(again, "/sent/"), ">sent<");
        assertThat(Site.running().mailTo(domain)).hasSize(4);
        assertThat(clerk.get(b + "/deliveries").body())
                .as("the later one is what counts")
                .doesNotContain("Acme Bakery");
        assertThat(clerk.get(b + "/sent").body()).contains("came back", "550 no such user");
    }

    @Test
    void whoHasNoAddressGetsNothingAndThatIsSaid() {
        written();
        String page = sendInvoice("i2", "north");
        assertThat(waitFor(b + "/sent/" + id(page, "/sent/"), "not sent"))
                .contains("neither an e-mail nor a postal address");
    }

    @Test
    void lettersGoToThePrinterAsOneFileAndAreNotedAsPrinted() {
        written();
        book.post(
                "/accounts/north/address",
                """
                {"address": {"lines": ["2 Mill Lane"], "city": "Salem", "region": "MA",
                             "postalCode": "01970", "country": "US"}, "changedOn": "2026-01-01"}""");
        String first = id(sendInvoice("i2", "north"), "/sent/");
        waitFor(b + "/sent/" + first, "to be printed");
        waitFor(b + "/deliveries", "Northern Mills");
        assertThat(clerk.post(b + "/letters", Map.of("item", first, "bothSides", "true")).body())
                .startsWith("%PDF");
        clerk.get(b + "/deliveries");
        assertThat(clerk.post(b + "/letters", Map.of()).body()).contains("Select some letters");
        clerk.get(b + "/deliveries");
        Map<String, String> printed = Map.of("item", first, "do", "printed");
        assertThat(clerk.post(b + "/bulk/deliveries", printed).body())
                .contains("note that it was printed");
        clerk.get(b + "/deliveries");
        clerk.post(b + "/bulk/deliveries", Map.of("item", first, "do", "printed", "sure", "true"));
        assertThat(waitFor(b + "/sent/" + first, ">printed<")).contains("address.pdf");
        assertThat(clerk.get(b + "/deliveries").body()).doesNotContain("Northern Mills");
    }

    @Test
    void aRunTellsWhomItSaidItWould() {
        written();
        assertThat(clerk.get(b + "/statements").body())
                .contains("Acme Bakery")
                .contains("no address is known");
        sent(b + "/new-statement-run", Map.of("form", "OPEN_ITEM", "statedOn", "2026-03-31"));
        String run = waitFor(b + "/statement-runs/2026-03-31-open-item", "done");
        assertThat(run).contains("Acme Bakery").doesNotContain("Northern Mills");
        String statement = id(run, "/issued-statements/");
        assertThat(clerk.get(b + "/issued-statements/" + statement).body())
                .contains("Statement for Acme Bakery");
        assertThat(clerk.get(b + "/documents/statement/" + statement).body()).startsWith("%PDF");
        assertThat(clerk.get(b + "/accounts/acme/statement.pdf").body()).startsWith("%PDF");
    }

    @Test
    void whatGoesOutByItselfGoesOut() {
        written();
        assertThat(
                        sent(
                                b + "/settings/delivery",
                                Map.of("kinds.INVOICE", "true", "setOn", "2026-02-10")))
                .contains("these go out by themselves: invoices");
        book.invoice("i3", "acme", "2026-02-11", "5.00");
        book.invoice("i4", "acme", "2026-02-09", "6.00").shown();
        String all = waitFor(b + "/sent", "Invoice i3 from South Ltd");
        assertThat(all).doesNotContain("Invoice i4");
    }

    @Test
    void aTemplateHasItsOwnWords() {
        assertThat(clerk.get(b + "/settings/template").body()).contains("invoice.lead");
        assertThat(
                        sent(
                                b + "/settings/template",
                                Map.of(
                                        "paper", "LETTER",
                                        "accent", "#203040",
                                        "language", "en",
                                        "texts", "invoice.lead = We thank you.",
                                        "setOn", "2026-01-01")))
                .contains("Documents look so from that day on.");
        assertThat(clerk.get(b + "/settings/template").body()).contains("We thank you.");
        assertThat(
                        sent(
                                b + "/settings/template",
                                Map.of("paper", "A4", "language", "en", "texts", "nonsense")))
                .contains("a line is a key, =, and a text");
    }

    @Test
    @NeedsBrowser
    void isDoneByKeys() {
        written();
        try (Someone one = Someone.at(Site.clerk("clerk", book.id())).goes(b + "/invoices/i1")) {
            one.presses("Shift+S").sees("Send the invoice");
            assertThat(one.barriers()).isEmpty();
            one.presses("Control+Enter");
            one.page().waitForURL("**/sent/*");
            assertThat(one.barriers()).isEmpty();
            one.presses("Escape").sees("Sent");
            assertThat(one.barriers()).isEmpty();
            one.presses("g", "Shift+S").sees("Statements");
            assertThat(one.barriers()).isEmpty();
            one.presses("p").sees("Make the statements");
            assertThat(one.complaints()).isEmpty();
        }
    }
}
