package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;
import dev.countinghouse.embedded.Eventually;
import dev.countinghouse.http.Permission;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Other people's files: what their columns mean, a check, the sending, what was refused. */
final class ImportTest {

    private static final Charset OLD = Charset.forName("windows-1252");

    /** Only its third row shows which date is meant, only its second which amount. */
    private static final String GERMAN =
            """
            Kundennr;Name;Rechnungsnr;Datum;Fällig;Betrag;Währung
            K1;Bäckerei Müller;R-1;03.04.2026;03.05.2026;1.000;EUR
            K2;Schmidt & Söhne;R-2;02.04.2026;02.05.2026;1.250,50;EUR
            K1;Bäckerei Müller;R-3;14.04.2026;14.05.2026;75,25;EUR
            """;

    private final Book book = new Book().shown();
    private final String b = "/b/" + book.id();
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    /** Where the file is, once it is brought. */
    private String brought(String text, Charset charset) {
        clerk.get(b + "/import");
        return place(clerk.bring(b + "/import", "rechnungen.csv", text.getBytes(charset)));
    }

    private static String place(Answer brought) {
        assertThat(brought.status()).as(brought.body()).isEqualTo(200);
        return brought.response().uri().getPath();
    }

    /** What the page of columns has chosen, as a browser would send it. */
    private Map<String, String> said(String place) {
        String page = clerk.get(place).body();
        Map<String, String> said = new LinkedHashMap<>();
        var select = Pattern.compile("(?s)<select id=\"[^\"]*\" name=\"([^\"]*)\".*?</select>");
        var chosen = Pattern.compile("value=\"([^\"]*)\" selected");
        var selects = select.matcher(page);
        while (selects.find()) {
            var option = chosen.matcher(selects.group());
            said.put(selects.group(1), option.find() ? option.group(1) : "");
        }
        var inputs =
                Pattern.compile("name=\"(currency|netDays)\" value=\"([^\"]*)\"").matcher(page);
        while (inputs.find()) said.put(inputs.group(1), inputs.group(2));
        return said;
    }

    private Answer does(String place, String what, Map<String, String> more) {
        Map<String, String> all = said(place);
        all.putAll(more);
        all.put("do", what);
        return clerk.post(place, all);
    }

    private Answer sent(String place) {
        return sent(place, Map.of());
    }

    private Answer sent(String place, Map<String, String> more) {
        Answer run = does(place, "send", more);
        String there = run.response().uri().getPath();
        assertThat(there).endsWith("/run");
        Eventually.until("it is sent", () -> !clerk.get(there).body().contains("Being sent"));
        return clerk.get(there);
    }

    @Test
    void aFileOfChargesIsTakenForOne() {
        book.account("acme", "Acme Bakery").sold().shown();
        String place =
                brought(
                        """
                        Customer,Item,Quantity,Date,Ticket
                        acme,HOSTING,2,2026-03-02,T-1
                        acme,NOSUCH,1,2026-03-02,T-2
                        """,
                        StandardCharsets.UTF_8);
        assertThat(said(place))
                .containsEntry("account", "Customer")
                .containsEntry("charge.item", "Item")
                .containsEntry("charge.quantity", "Quantity")
                .containsEntry("charge.date", "Date")
                .containsEntry("charge.reference", "Ticket")
                .containsEntry("invoice.date", "");
        assertThat(sent(place, Map.of("currency", "USD")).body()).contains("NOSUCH");
        assertThat(clerk.get(b + "/charges/T-1").body()).contains("HOSTING", "Acme Bakery");
        assertThat(clerk.get(b + "/charges/T-2").status()).isEqualTo(404);
    }

    @Test
    void aFileIsUnderstoodCheckedSentAndNothingIsTwice() {
        String place = brought(GERMAN, OLD);
        assertThat(clerk.get(place).body()).contains("Bäckerei Müller").contains("1.250,50");
        assertThat(said(place))
                .containsEntry("encoding", "windows-1252")
                .containsEntry("account", "Kundennr")
                .containsEntry("accountName", "Name")
                .containsEntry("currencyColumn", "Währung")
                .containsEntry("invoice.number", "Rechnungsnr")
                .containsEntry("invoice.date", "Datum")
                .containsEntry("invoice.due", "Fällig")
                .containsEntry("invoice.amount", "Betrag")
                .containsEntry("payment.date", "");
        assertThat(does(place, "check", Map.of()).body())
                .contains("3 rows of 2 accounts; all can be sent")
                .contains("Sent now, 3 rows would be recorded, 0 are there already")
                .contains("Betrag is written like 1.250,00")
                .contains("Datum is written like d.M.yyyy");
        assertThat(clerk.get(b + "/accounts").body()).contains("No account is open");
        assertThat(sent(place).body())
                .containsPattern("Recorded now</dt><dd>3<")
                .containsPattern("Refused</dt><dd class=\"\">0<");
        assertThat(clerk.get(b + "/accounts/K1").body())
                .contains("Bäckerei Müller")
                .contains("1,075.25");
        assertThat(sent(place).body()).containsPattern("Recorded before</dt><dd>3<");
        assertThat(clerk.get(b + "/accounts/K1").body()).contains("1,075.25");
    }

    @Test
    void whatAColumnDoesNotShowIsAskedFor() {
        String place =
                brought(
                        """
                        customer,invoice,date,amount
                        C1,I1,03/04/2026,10.00
                        """,
                        StandardCharsets.UTF_8);
        assertThat(does(place, "check", Map.of()).body())
                .containsPattern("name=\"currency\" value=\"\"[^>]*aria-invalid=\"true\"");
        assertThat(does(place, "check", Map.of("currency", "USD")).body())
                .contains("does not show whether it is")
                .doesNotContain("/tmp/");
        assertThat(does(place, "check", Map.of("dates", "M/d/yyyy", "currency", "USD")).body())
                .contains("date is written like M/d/yyyy")
                .contains("all can be sent");
        assertThat(does(place, "check", Map.of("invoice.amount", "")).body())
                .contains("is missing")
                .contains("Nothing was sent");
    }

    @Test
    void refusedRowsAreMendedAndSentAgain() {
        clerk.get(b + "/periods/2026-01/close");
        clerk.post(b + "/periods/2026-01/close", Map.of());
        String place =
                brought(
                        """
                        Customer;Invoice;Date;Amount;Currency
                        C1;I1;2026-02-03;10.00;USD
                        C1;I2;2026-02-04;ten;USD
                        C1;I3;2026-01-31;30.00;USD
                        """,
                        StandardCharsets.UTF_8);
        assertThat(does(place, "check", Map.of()).body())
                .contains("1 cannot be sent")
                .contains("Line 3: not an amount: ten")
                .contains(
                        "Sent now, 1 rows would be recorded, 0 are there already, and 2 would be");
        assertThat(sent(place).body())
                .contains("rechnungen.csv:3")
                .contains("rechnungen.csv:4")
                .containsPattern("Recorded now</dt><dd>1<");
        String refused = clerk.get(place + "/refused").body();
        assertThat(refused.lines().map(line -> line.replace("\uFEFF", "")))
                .first()
                .isEqualTo("Customer;Invoice;Date;Amount;Currency;Refused because");
        assertThat(refused).contains("I2").contains("I3").doesNotContain("I1;");
        assertThat(clerk.get(place + "/report").body()).contains("accepted").contains("refused");
        String mended = refused.replace(";ten;", ";20.00;").replace("2026-01-31", "2026-02-28");
        clerk.get(place + "/run");
        String second =
                place(
                        clerk.bring(
                                b + "/import",
                                "mended.csv",
                                mended.getBytes(StandardCharsets.UTF_8)));
        assertThat(said(second)).containsEntry("dates", "yyyy-MM-dd").containsEntry("decimal", ".");
        assertThat(sent(second).body()).containsPattern("Recorded now</dt><dd>2<");
        assertThat(clerk.get(b + "/accounts/C1").body()).contains("60.00");
    }

    @Test
    void aFileIsItsOwnersAlone() {
        String place = brought(GERMAN, OLD);
        Visitor other = Visitor.of(Site.clerk("other", book.id()));
        assertThat(other.get(place).status()).isEqualTo(404);
        assertThat(other.get(place + "/refused").status()).isEqualTo(404);
        Visitor reader = Visitor.of(Site.grant("reader", EnumSet.of(Permission.READ), book.id()));
        assertThat(reader.get(b + "/accounts").body()).doesNotContain("Import a file");
    }

    @Test
    void whatIsNoFileIsSaidToBeNone() {
        clerk.get(b + "/import");
        assertThat(clerk.bring(b + "/import", "empty.csv", new byte[0]).body())
                .contains("No file was chosen");
        clerk.get(b + "/import");
        assertThat(clerk.bring(b + "/import", "../../x", new byte[] {0, 1, 2}).status())
                .isLessThan(500);
    }

    /** And not that its form is too old, which nobody could find in it. */
    @Test
    void whatIsTooLargeIsSaidToBeTooLargeWhereItWasChosen() {
        clerk.get(b + "/import");
        for (int megabytes : new int[] {20, 25}) {
            Answer refused = clerk.bring(b + "/import", "large.csv", new byte[megabytes << 20]);
            assertThat(refused.status()).as(refused.body()).isEqualTo(413);
            assertThat(refused.body())
                    .containsPattern(
                            "(?s)id=\"file\"[^>]*\"file-error file-hint\".*id=\"file-error\"")
                    .contains("larger than 20 MB")
                    .doesNotContain("too old");
        }
        assertThat(clerk.get(b + "/import").status()).isEqualTo(200);
    }

    @Test
    @NeedsBrowser
    void whatIsTooLargeIsSaidToBeSoBeforeItIsSent() {
        var large = new FilePayload("large.csv", "text/csv", new byte[21 << 20]);
        try (Someone someone = Someone.at(Site.clerk("hauler", book.id()))) {
            someone.goes(b + "/import");
            Locator field = someone.page().locator("#file");
            field.setInputFiles(large);
            assertThat(field.evaluate("field => field.validationMessage").toString())
                    .contains("larger than 20 MB");
            field.setInputFiles(new FilePayload("r.csv", "text/csv", GERMAN.getBytes(OLD)));
            assertThat(field.evaluate("field => field.validationMessage")).isEqualTo("");
        }
        try (Someone someone = Someone.withoutScript(Site.clerk("porter", book.id()))) {
            someone.goes(b + "/import");
            someone.page().locator("#file").setInputFiles(large);
            someone.page().locator("[data-send]").click();
            assertThat(someone.page().locator("#file-error").textContent())
                    .contains("larger than 20 MB");
        }
    }

    @Test
    @NeedsBrowser
    void itsPagesHaveNoBarriersAndShowTheEndByThemselves() {
        try (Someone someone =
                Someone.at(
                        Site.clerk("looker", book.id()),
                        Someone.NARROW,
                        com.microsoft.playwright.options.ColorScheme.DARK)) {
            someone.goes(b + "/import");
            someone.page()
                    .locator("#file")
                    .setInputFiles(new FilePayload("r.csv", "text/csv", GERMAN.getBytes(OLD)));
            someone.page().locator("[data-send]").click();
            someone.sees("Import r.csv");
            fits(someone);
            someone.page().locator("button[value=check]").click();
            someone.page().getByText("all can be sent").waitFor();
            fits(someone);
            someone.page().locator("button[value=send]").click();
            someone.page().getByText("3 of 3 rows are done").waitFor();
            someone.page().getByText("What became of each row").waitFor();
            fits(someone);
            assertThat(someone.complaints()).isEmpty();
        }
    }

    private static void fits(Someone someone) {
        assertThat(someone.barriers()).isEmpty();
        Object wide = someone.page().evaluate("document.documentElement.scrollWidth");
        assertThat((Integer) wide).isLessThanOrEqualTo(Someone.NARROW);
    }
}
