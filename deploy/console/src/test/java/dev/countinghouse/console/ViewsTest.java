package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;
import dev.countinghouse.http.Permission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lists kept by name and sent as addresses, and what their columns are. */
final class ViewsTest {

    private static final Pattern HEADING =
            Pattern.compile("<th scope=\"col\"[^>]*>\\s*(?:<a [^>]*>)?([^<]*)<");

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .account("zenith", "Zenith Tools")
                    .invoice("i1", "acme", "2026-02-01", "100.00")
                    .invoice("i2", "zenith", "2026-03-01", "900.00")
                    .invoice("i3", "acme", "2026-03-05", "20.00")
                    .paid("p1", "acme", "2026-03-06", "20.00", "i3")
                    .shown();
    private final String b = "/b/" + book.id();
    private final Visitor ann = Visitor.of(Site.clerk("ann", book.id()));
    private final Visitor bob = Visitor.of(Site.clerk("bob", book.id()));

    private Answer save(Visitor who, String page, String query, Map<String, String> said) {
        who.get(b + "/new-view");
        var form = new HashMap<>(said);
        form.put("page", page);
        form.put("query", query);
        return who.post(b + "/new-view", form);
    }

    private static List<String> headings(Answer page) {
        return HEADING.matcher(page.body()).results().map(th -> th.group(1).strip()).toList();
    }

    /** Which invoices a page lists, in its order. */
    private static List<String> invoices(Answer page) {
        return Pattern.compile("/invoices/(i\\d)[^\"]*\" data-open")
                .matcher(page.body())
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** The address of what stands in the bar under a name. */
    private static String link(Answer page, String name) {
        var link = Pattern.compile("<a href=\"([^\"]*)\"[^>]*>" + name).matcher(page.body());
        if (!link.find()) throw new AssertionError("no " + name + " in " + page.body());
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void whatIsSharedIsOpenedByAColleagueAndWhatIsNotIsNotThere() {
        Answer saved =
                save(
                        ann,
                        "/invoices",
                        "cols=total,invoice&state=OPEN",
                        Map.of("name", "Ours", "whose", "TEAM"));
        assertThat(saved.body()).contains("Saved as “Ours”.");
        assertThat(headings(saved)).containsExactly("Total", "Invoice");
        save(ann, "/invoices", "state=SETTLED", Map.of("name", "Mine", "whose", "ME"));

        Answer list = bob.get(b + "/invoices");
        assertThat(list.body()).contains("Ours <small>ann</small>").doesNotContain("Mine");
        Answer opened = bob.get(link(list, "Ours"));
        assertThat(headings(opened)).containsExactly("Total", "Invoice");
        assertThat(invoices(opened)).containsExactly("i2", "i1");
        assertThat(opened.body()).doesNotContain("Remove the view");
        assertThat(bob.get(b + "/payments").body()).doesNotContain("Ours");

        assertThat(invoices(ann.get(link(ann.get(b + "/invoices"), "Mine")))).containsExactly("i3");
    }

    @Test
    void aViewIsRemovedByItsOwnerAndSavedAgain() {
        save(ann, "/invoices", "state=OPEN", Map.of("name", "Ours", "whose", "TEAM"));
        String remove = link(ann.get(b + "/invoices?state=OPEN"), "Remove");
        bob.get(remove);
        Answer refused = bob.post(remove, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("view-of-another");

        ann.get(remove);
        Answer removed = ann.post(remove, Map.of());
        assertThat(removed.body()).contains("“Ours” is removed.");
        assertThat(bob.get(b + "/invoices").body()).doesNotContain("Ours");
        String undo = link(removed, "Undo");
        assertThat(ann.get(undo).body()).contains("value=\"Ours\"");
        ann.post(undo, Map.of("name", "Ours again", "whose", "TEAM"));
        assertThat(bob.get(b + "/invoices").body()).contains("Ours again");
    }

    @Test
    void whatIsLookedAtAsItWasSavedIsChangedAndNotSavedTwice() {
        save(ann, "/invoices", "state=OPEN", Map.of("name", "First", "whose", "ME"));
        Answer form = ann.get(b + "/new-view?page=/invoices&query=state%3DOPEN");
        assertThat(form.body()).contains("value=\"First\"").contains("in place of “First”");
        var view =
                Pattern.compile("value=\"([^\"]+)\" selected>in place of “First”")
                        .matcher(form.body());
        assertThat(view.find()).isTrue();
        save(
                ann,
                "/invoices",
                "state=OPEN",
                Map.of("name", "Second", "whose", "ME", "view", view.group(1)));
        assertThat(ann.get(b + "/invoices").body()).contains("Second").doesNotContain("First");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/../../login",
                "/\\evil.example",
                "invoices",
                ""
            })
    void anAddressElsewhereIsRefused(String page) {
        Answer refused = save(ann, page, "state=OPEN", Map.of("name", "Away", "whose", "TEAM"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid-request").contains("value=\"Away\"");
        assertThat(ann.get(b + "/columns?page=" + encoded(page)).status()).isEqualTo(404);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aViewSaysNothingOfTheDate() {
        save(
                ann,
                "/invoices",
                "on=2026-02-15&known=3&cursor=x&at=y&state=OPEN",
                Map.of("name", "Dated", "whose", "ME"));
        assertThat(link(ann.get(b + "/invoices"), "Dated")).isEqualTo(b + "/invoices?state=OPEN");
        assertThat(link(ann.get(b + "/invoices?on=2026-02-15"), "Dated"))
                .isEqualTo(b + "/invoices?on=2026-02-15&state=OPEN");
    }

    @Test
    void scriptInANameIsText() {
        String name = "<script>alert(1)</script>";
        Answer saved =
                save(ann, "/invoices", "q=" + encoded(name), Map.of("name", name, "whose", "TEAM"));
        assertThat(saved.status()).isEqualTo(200);
        Answer seen = bob.get(b + "/invoices");
        assertThat(seen.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(seen.body().replaceAll("=\"[^\"]*\"", "")).doesNotContain("<script>alert");
        assertThat(ann.get(link(saved, "Undo")).body().replaceAll("=\"[^\"]*\"", ""))
                .doesNotContain("<script>alert");
    }

    @Test
    void whoMayNotWorkKeepsViewsAndSharesNone() {
        Visitor reader = Visitor.of(Site.grant("reader", EnumSet.of(Permission.READ), book.id()));
        assertThat(reader.get(b + "/new-view?page=/invoices&query=").body())
                .doesNotContain("the team");
        Answer refused = save(reader, "/invoices", "", Map.of("name", "All", "whose", "TEAM"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("scope-missing");
        assertThat(save(reader, "/invoices", "", Map.of("name", "All")).body())
                .contains("Saved as “All”.");
    }

    @Test
    void thePastIsLookedAtInAViewAndNoneIsSavedThere() {
        save(ann, "/invoices", "state=OPEN", Map.of("name", "Open", "whose", "ME"));
        Answer past = ann.get(b + "/invoices?on=2026-02-15&state=OPEN");
        assertThat(past.body()).contains("Open</a>").doesNotContain("Save this view");
    }

    @Test
    void aFileHasTheColumnsOfTheScreenInTheirOrder() {
        Answer page = ann.get(b + "/invoices?cols=total,invoice,account");
        assertThat(headings(page)).containsExactly("Total", "Invoice", "Account");
        List<String> lines = ann.get(link(page, "CSV")).body().lines().toList();
        assertThat(lines.get(1)).isEqualTo("Total,Currency,Invoice,Account");
        assertThat(lines.get(2)).isEqualTo("20.00,USD,i3,acme");
    }

    @Test
    void theColumnThatOpensARowIsAlwaysThere() {
        assertThat(headings(ann.get(b + "/invoices?cols=total,due")))
                .containsExactly("Invoice", "Total", "Due");
        assertThat(headings(ann.get(b + "/invoices?cols=unheard,total,total")))
                .containsExactly("Invoice", "Total");
        assertThat(headings(ann.get(b + "/invoices?cols=unheard")))
                .isEqualTo(headings(ann.get(b + "/invoices")))
                .hasSize(7);
        Answer moved = ann.get(b + "/invoices?cols=account,invoice");
        assertThat(invoices(moved)).as("Enter opens the invoice").containsExactly("i3", "i2", "i1");
    }

    @Test
    void aListOffersMoreColumnsThanItUsuallyShows() {
        Answer payments = ann.get(b + "/payments");
        assertThat(headings(payments)).contains("Unapplied").doesNotContain("Method");
        assertThat(payments.body()).contains("name=\"place.method\" value=\"\"");
        Answer chosen = ann.get(b + "/payments?cols=payment,method,amount&sort=method");
        assertThat(headings(chosen)).containsExactly("Payment", "Method", "Amount");
        List<String> file = ann.get(link(chosen, "CSV")).body().lines().toList();
        assertThat(file.get(1)).isEqualTo("Payment,Method,Amount,Currency");
        assertThat(file.get(2)).isEqualTo("p1,ACH,20.00,USD");
        List<String> usual = ann.get(b + "/payments?as=csv").body().lines().toList();
        assertThat(usual.get(1)).endsWith("Amount,Currency,Unapplied,Currency");
        assertThat(usual.get(2)).startsWith("p1,acme,");
    }

    @Test
    void aWholeListIsSortedByAColumn() {
        assertThat(invoices(ann.get(b + "/invoices?sort=total"))).containsExactly("i3", "i1", "i2");
        assertThat(invoices(ann.get(b + "/invoices?sort=-total")))
                .containsExactly("i2", "i1", "i3");
        assertThat(invoices(ann.get(b + "/invoices?sort=open")))
                .as("what has nothing open comes last")
                .containsExactly("i1", "i2", "i3");
        assertThat(invoices(ann.get(b + "/invoices?sort=-open"))).containsExactly("i2", "i1", "i3");
        assertThat(invoices(ann.get(b + "/invoices?sort=date&cols=total")))
                .as("by a column that is not shown")
                .containsExactly("i1", "i2", "i3");
        Answer sorted = ann.get(b + "/invoices?sort=total");
        assertThat(sorted.body()).contains("aria-sort=\"ascending\"");
        assertThat(link(sorted, "Total")).isEqualTo(b + "/invoices?sort=-total");
    }

    /** The first page has the largest of all, not the largest of a page. */
    @Test
    void aListOfMorePagesIsSortedWhereItsServiceCan() {
        var many = new Book().account("acme", "Acme Bakery");
        for (int n = 0; n <= 100; n++) {
            many.invoice("i%d".formatted(n), "acme", "2026-02-01", (10 + n * 37 % 101) + ".00");
        }
        Visitor clerk = Visitor.of(Site.clerk("ann", many.shown().id()));
        String list = "/b/" + many.id() + "/invoices";
        Answer first = clerk.get(list + "?sort=-total");
        assertThat(first.body()).contains("aria-sort=\"descending\"");
        assertThat(totals(first)).hasSize(100).startsWith("110.00", "109.00").endsWith("11.00");
        assertThat(totals(clerk.get(link(first, "Next page")))).containsExactly("10.00");

        Answer open = clerk.get(list + "?sort=open");
        assertThat(open.body())
                .as("what is open is known to no index")
                .contains("stands in its own order")
                .doesNotContain("aria-sort=\"");
    }

    private static List<String> totals(Answer page) {
        return Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL)
                .matcher(page.body().substring(page.body().indexOf("<tbody>")))
                .results()
                .map(row -> row.group().replaceAll("(?s).*?(\\d+\\.00).*", "$1"))
                .toList();
    }

    @Test
    void rowsOfAQueueKeepTheirWorkWhereverTheyStand() {
        Answer queue = ann.get(b + "/overdue?sort=amount");
        String rows = queue.body().substring(queue.body().indexOf("<tbody>"));
        assertThat(rows.indexOf("/items/acme/take")).isGreaterThan(0);
        assertThat(rows.indexOf("/items/acme/take")).isGreaterThan(rows.indexOf("Acme Bakery"));
        assertThat(rows.indexOf("/items/acme/take")).isLessThan(rows.indexOf("Zenith Tools"));
        Answer down = ann.get(b + "/overdue?sort=-amount&cols=amount,account");
        rows = down.body().substring(down.body().indexOf("<tbody>"));
        assertThat(rows.indexOf("/items/zenith/take")).isLessThan(rows.indexOf("Acme Bakery"));

        Answer taken =
                ann.post(
                        b + "/overdue/items/zenith/take",
                        Map.of("list", "cols=amount,account&sort=-amount"));
        assertThat(taken.body()).contains("It is yours.");
        assertThat(headings(taken)).containsExactly("Amount", "Account", "Work");
    }

    @Test
    void aPageOfALongListIsSortedByWhatItsServiceKnowsAndKeepsItsColumns() {
        Book large = new Book();
        for (int i = 0; i <= 100; i++) large.account("c-" + (1_000 + i), "Customer " + i);
        large.shown();
        Visitor clerk = Visitor.of(Site.clerk("clerk", large.id()));
        String list = "/b/" + large.id() + "/accounts";
        Answer first = clerk.get(list + "?cols=account,kind&sort=-kind");
        assertThat(first.body()).contains("it stands in its own order").contains("Customer 0<");
        assertThat(first.body()).doesNotContain("aria-sort=\"");
        String next = link(first, "Next page");
        assertThat(next).contains("cols=account%2Ckind").contains("sort=-kind");
        Answer second = clerk.get(next);
        assertThat(headings(second)).containsExactly("Account", "Kind");
        assertThat(second.body()).contains("it stands in its own order").contains("Customer 100");

        Answer named = clerk.get(list + "?cols=account,balance&sort=-account");
        assertThat(named.body()).contains("aria-sort=\"descending\"").contains("Customer 99<");
        assertThat(named.body()).as("it is the last by name").doesNotContain("Customer 0<");
        assertThat(clerk.get(link(named, "Next page")).body()).contains("Customer 0<");
    }

    @Test
    void columnsAndOrderAreKeptThroughAFilterAndThroughTime() {
        String page = ann.get(b + "/invoices?cols=total,invoice&sort=-total&state=OPEN").body();
        assertThat(page.split("name=\"cols\" value=\"total,invoice\"", -1))
                .as("in the form of the filter and in that of the date")
                .hasSize(3);
        assertThat(page.split("name=\"sort\" value=\"-total\"", -1)).hasSize(3);
    }

    @Test
    void columnsAreChosenByTheirPlaces() {
        Answer chosen =
                ann.get(
                        b
                                + "/columns?page=/invoices&query=state%3DOPEN&place.invoice=2"
                                + "&place.account=&place.date=x&place.total=1&place.open=1.5&by=-total");
        assertThat(headings(chosen)).containsExactly("Total", "Open", "Invoice");
        assertThat(invoices(chosen)).containsExactly("i2", "i1");
        assertThat(chosen.response().uri().getRawQuery())
                .isEqualTo("cols=total%2Copen%2Cinvoice&sort=-total&state=OPEN");
        assertThat(ann.get(b + "/columns?page=/invoices&on=2026-02-15&place.a=").response().uri())
                .hasToString(Site.running().console() + b + "/invoices?on=2026-02-15");
    }
}
