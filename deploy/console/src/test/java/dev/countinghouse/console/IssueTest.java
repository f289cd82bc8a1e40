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

/** Writing an invoice: what it comes to while it is typed, its installments, what is refused. */
final class IssueTest {

    private static final Map<String, String> TYPED =
            Map.of(
                    "line[0].description", "Flour",
                    "line[0].quantity", "3",
                    "line[0].unitPrice", "19.90",
                    "line[0].taxCode", "NY",
                    "line[0].taxPercent", "8.875",
                    "line[1].description", "Salt",
                    "line[1].unitPrice", "=2*20.15",
                    "line[1].taxCode", "CITY",
                    "line[1].taxPercent", "2",
                    "purchaseOrder", "PO 4711");

    private final Book book = new Book().account("acme", "Acme").shown();
    private final String b = "/b/" + book.id();
    private final String path = b + "/new-invoice";
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    private Answer sent(String where, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(TYPED);
        all.put("invoiceDate", "2026-03-01");
        all.putAll(more);
        clerk.get(path + "?account=acme");
        return clerk.post(path + where, all);
    }

    @Test
    void whatItComesToIsToldBeforeItIsIssued() {
        Answer totals = sent("/totals", Map.of());
        assertThat(totals.body())
                .doesNotContain("<html")
                .contains("100.00")
                .containsPattern("NY 8.875 %</dt><dd>5.30")
                .containsPattern("CITY 2 %</dt><dd>0.81")
                .contains("106.11 USD")
                .contains("Due Mar 31, 2026");
        assertThat(clerk.get(b + "/invoices").body()).contains("No invoice is like this");
    }

    @Test
    void withoutScriptAButtonTellsItAndKeepsWhatWasTyped() {
        assertThat(sent("", Map.of("more", "totals")).body())
                .contains("106.11 USD")
                .contains("value=\"=2*20.15\"")
                .contains("value=\"PO 4711\"");
    }

    @Test
    void whatWouldBeRefusedIsSaidBefore() {
        clerk.get(b + "/periods/2026-03/close");
        clerk.post(b + "/periods/2026-03/close", Map.of());
        assertThat(sent("/totals", Map.of()).body())
                .contains("It would be refused")
                .contains("reopen the month first");
        assertThat(sent("/totals", Map.of("line[0].quantity", "x")).body())
                .contains("as soon as each line says");
    }

    @Test
    void installmentsAddUpToTheTotal() {
        assertThat(sent("", Map.of("more", "parts")).body())
                .contains("part[0].dueOn")
                .contains("part[2].amount")
                .contains("value=\"19.90\"");
        Map<String, String> uneven =
                Map.of(
                        "part[0].dueOn", "3/31",
                        "part[0].amount", "50",
                        "part[1].dueOn", "4/30",
                        "part[1].amount", "50");
        assertThat(sent("/totals", uneven).body())
                .containsPattern("Not in the installments yet</dt><dd class=\"bad\">6.11");
        assertThat(sent("", uneven).body())
                .contains("installments-differ")
                .contains("all parts must come to the total")
                .contains("value=\"4/30\"");
        Map<String, String> even = new HashMap<>(uneven);
        even.put("part[1].amount", "=50+6.11");
        assertThat(sent("/totals", even).body())
                .contains("Due Mar 31, 2026")
                .contains("Due Apr 30, 2026")
                .contains("56.11");
        assertThat(sent("", even).body())
                .contains("The invoice is issued")
                .contains("their order PO 4711")
                .contains("2 of 2")
                .contains("56.11");
        assertThat(sent("", Map.of("part[0].dueOn", "", "part[0].amount", "5")).body())
                .containsPattern("part\\[0].dueOn\" value=\"\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    @NeedsBrowser
    void itIsToldWhileOneTypes() {
        try (Someone someone = Someone.at(Site.clerk("typist", book.id()))) {
            someone.goes(path + "?account=acme").types("Flour");
            someone.presses("Enter").types("3").presses("Enter").types("19.90");
            someone.page().getByText("59.70 USD").waitFor();
            someone.presses("Backspace", "Backspace").types("50");
            someone.page().getByText("58.50 USD").waitFor();
            someone.presses("Control+Enter").sees("Invoice ");
            assertThat(someone.text()).contains("58.50");
            assertThat(someone.complaints()).isEmpty();
        }
    }
}
