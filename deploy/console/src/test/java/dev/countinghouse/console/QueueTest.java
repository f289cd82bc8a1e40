package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Work in the queues: who takes what, and when they come back to it. */
final class QueueTest {

    private static Book book() {
        return new Book()
                .account("acme", "Acme Bakery")
                .account("zenith", "Zenith Tools")
                .invoice("i1", "acme", "2026-02-01", "100.00")
                .invoice("i2", "zenith", "2026-03-01", "3.00")
                .invoice("i3", "zenith", "2026-03-05", "500.00")
                .payment("p1", "acme", "2026-03-05", "40.00")
                .shown();
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!field.find()) throw new AssertionError("no " + name);
        return field.group(1);
    }

    /** The form at the beginning of a page, sent to an address. */
    private static Answer send(Visitor visitor, String page, String to, Map<String, String> said) {
        var form = new HashMap<>(said);
        String body = visitor.get(page).body();
        form.put("_csrf", hidden(body, "_csrf"));
        form.put("key", hidden(body, "key"));
        return visitor.forged(to, form);
    }

    @Test
    void whatSomebodyElseHasIsTakenOnlyKnowingly() {
        Book book = book();
        String list = "/b/" + book.id() + "/overdue";
        Visitor ann = Visitor.of(Site.clerk("ann", book.id()));
        Visitor bob = Visitor.of(Site.clerk("bob", book.id()));
        Map<String, String> inTheList = Map.of("list", "");
        assertThat(send(ann, list, list + "/items/acme/take", inTheList).body())
                .contains("It is yours.");
        Answer refused = send(bob, list, list + "/items/acme/take", inTheList);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ann works on it since").contains("taken");
        assertThat(
                        send(
                                        bob,
                                        list,
                                        list + "/items/acme/take",
                                        Map.of("list", "", "from", "ann"))
                                .body())
                .contains("It is yours.");
        assertThat(bob.get(list + "?view=mine").body())
                .contains("Acme Bakery")
                .doesNotContain("Zenith Tools");
        assertThat(bob.get(list + "?view=unassigned").body())
                .contains("Zenith Tools")
                .doesNotContain("Acme Bakery");
        assertThat(send(bob, list, list + "/items/acme/release", inTheList).body())
                .contains("It is released.");
    }

    @Test
    void whatIsSnoozedLeavesTheListAndStandsUnderSnoozed() {
        Book book = book();
        String list = "/b/" + book.id() + "/overdue";
        Visitor ann = Visitor.of(Site.clerk("ann", book.id()));
        Answer done =
                send(
                        ann,
                        list,
                        list + "/items/acme/follow-up",
                        Map.of("list", "", "followUpOn", "+7", "snoozed", "true"));
        assertThat(done.body()).doesNotContain("Acme Bakery").contains("Zenith Tools");
        assertThat(ann.get(list + "?view=snoozed").body()).contains("Acme Bakery");
        Answer past =
                send(
                        ann,
                        list,
                        list + "/items/zenith/follow-up",
                        Map.of("list", "", "followUpOn", "-1"));
        assertThat(past.body()).contains("follow-up-past").contains("value=\"-1\"");
    }

    @Test
    void aProposedVoidIsApprovedOrDeclinedFromTheQueue() {
        Book book = book();
        String b = "/b/" + book.id();
        Visitor ann = Visitor.of(Site.clerk("ann", book.id()));
        Visitor bob = Visitor.of(Site.clerk("bob", book.id()));
        ann.get(b + "/invoices/i3/void");
        ann.post(b + "/invoices/i3/void", Map.of("reason", "wrong customer"));
        String proposed = ann.get(b + "/approvals").body();
        assertThat(proposed)
                .contains("wrong customer")
                .contains("Withdraw")
                .doesNotContain("/void/approve");
        bob.get(b + "/approvals");
        assertThat(bob.get(b + "/approvals?known=").body()).contains("/invoices/i3/void/approve");
        bob.get(b + "/invoices/i3/void/decline");
        assertThat(
                        bob.post(b + "/invoices/i3/void/decline", Map.of("reason", "it is right"))
                                .body())
                .contains("Declined.")
                .contains("Nothing waits");
        assertThat(bob.get(b + "/invoices/i3/void/approve").status()).isEqualTo(404);
        ann.get(b + "/invoices/i3/void");
        ann.post(b + "/invoices/i3/void", Map.of("reason", "wrong indeed"));
        bob.get(b + "/approvals");
        bob.get(b + "/invoices/i3/void/approve");
        assertThat(bob.post(b + "/invoices/i3/void/approve", Map.of()).body())
                .contains("Approved.");
    }

    @Test
    void severalRowsAreTriedThenDoneAndNothingTwice() {
        Book book = book();
        String list = "/b/" + book.id() + "/overdue";
        String bulk = "/b/" + book.id() + "/bulk/overdue";
        Visitor ann = Visitor.of(Site.clerk("ann", book.id()));
        Map<String, String> small = Map.of("item", "zenith", "do", "write-off", "most", "5");
        var form = new HashMap<>(small);
        String page = ann.get(list).body();
        form.put("_csrf", hidden(page, "_csrf"));
        form.put("key", hidden(page, "key"));
        Answer tried = ann.forged(bulk, form);
        assertThat(tried.body())
                .contains("Would be done: 1")
                .contains("write off 3.00 USD on invoice i2")
                .contains("Left out: 1")
                .contains("invoice i3, 500.00 USD open")
                .contains("above 5.00 USD")
                .contains("Nothing was recorded yet");
        assertThat(ann.get(list).body()).contains("503.00");
        form.put("sure", "true");
        assertThat(ann.forged(bulk, form).body()).contains("Done: 1");
        assertThat(ann.get(list).body()).contains("500.00").doesNotContain("503.00");
        form.put("most", "1");
        form.remove("sure");
        assertThat(ann.forged(bulk, form).body())
                .contains("Would be done: 0")
                .contains("above 1.00 USD")
                .doesNotContain("data-send");
        form.put("sure", "true");
        form.put("do", "assign");
        form.put("owner", "bob");
        assertThat(ann.forged(bulk, form).body()).contains("assign to bob");
        assertThat(ann.get(list).body()).contains("bob");
        Answer none = ann.forged(bulk, Map.of("_csrf", form.get("_csrf"), "do", "assign"));
        assertThat(none.body()).contains("select some rows first");
    }
}
