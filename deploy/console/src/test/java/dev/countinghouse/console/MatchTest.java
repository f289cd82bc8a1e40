package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;

/** Cash application at the console: what the rules do by themselves, and what a person decides. */
@NeedsBrowser
final class MatchTest {

    private static final String RULES =
            """
            {"rules": {"name": "office", "rules": [
                {"name": "number in the text", "matching": "DOCUMENT_NUMBER"},
                {"name": "one item of the amount", "matching": "EXACT_ITEM"}],
             "applyFrom": 95, "proposeFrom": 40}, "setOn": "2026-01-01"}""";

    private static Book book() {
        return new Book()
                .post("/settings/cash-rules", RULES)
                .account("acme", "Acme Bakery")
                .account("bolt", "Bolt Works")
                .invoice("INV-1001", "acme", "2026-02-01", "100.00")
                .invoice("INV-1002", "acme", "2026-02-02", "250.00")
                .invoice("INV-2001", "bolt", "2026-02-01", "80.00")
                .invoice("INV-2002", "bolt", "2026-02-01", "80.00");
    }

    private static void pay(Book book, String payment, String account, String amount, String text) {
        book.post(
                "/payments",
                """
                {"payment": "%1$s", "account": "%2$s", "receivedOn": "2026-02-20", "method": "WIRE",
                 "reference": "%1$s", "remittance": "%4$s",
                 "amount": {"amount": "%3$s", "currency": "USD"}}"""
                        .formatted(payment, account, amount, text));
    }

    @Test
    void moneyThatNamesItsInvoiceIsAppliedByItself() {
        Book book = book();
        pay(book, "w1", "acme", "250.00", "payment of INV-1002, thank you");
        Visitor visitor = Visitor.of(Site.clerk("reader", book.id()));
        Eventually.until(
                "it is applied",
                () -> visitor.get("/b/" + book.id() + "/payments/w1").body().contains("INV-1002"));
    }

    @Test
    void whatIsNotSureIsMatchedByKeysOneAfterTheOther() {
        Book book = book();
        pay(book, "w1", "bolt", "80.00", "thank you");
        pay(book, "w2", "acme", "100.00", "our account");
        String home = "/b/" + book.id();
        Visitor visitor = Visitor.of(Site.clerk("reader", book.id()));
        Eventually.until(
                "both wait",
                () -> {
                    String list = visitor.get(home + "/matches").body();
                    return list.contains("w1") && list.contains("w2");
                });
        try (Someone clerk = Someone.at(Site.clerk("clerk", book.id())).goes(home)) {
            clerk.presses("g", "e").sees("Cash application");
            clerk.presses("j", "Enter").sees("Match");
            assertThat(clerk.text()).contains("What it may pay").contains("What is owed");
            assertThat(clerk.barriers()).isEmpty();
            String first = clerk.page().title();
            clerk.presses("p");
            clerk.page().waitForCondition(() -> !clerk.page().title().equals(first));
            clerk.sees("Match").presses("p");
            Eventually.until(
                    "nothing waits",
                    () -> visitor.get(home + "/matches").body().contains("Nothing waits"));
            assertThat(clerk.complaints()).isEmpty();
        }
        assertThat(visitor.get(home + "/payments/w1").body()).contains("INV-200");
        assertThat(visitor.get(home + "/payments/w2").body()).contains("INV-1001");
    }

    @Test
    void whatIsPaidShortIsDisputedUntilTheRestIsPaid() {
        Book book =
                new Book()
                        .post(
                                "/settings/cash-rules",
                                """
                                {"rules": {"name": "short pays", "rules": [
                                    {"name": "number in the text", "matching": "DOCUMENT_NUMBER"}],
                                  "tolerances": [{"side": "UNDER", "percent": "20", "then": "DISPUTE"}],
                                  "applyFrom": 60, "proposeFrom": 40}, "setOn": "2026-01-01"}""")
                        .account("acme", "Acme Bakery")
                        .invoice("INV-1001", "acme", "2026-02-01", "100.00");
        pay(book, "w1", "acme", "90.00", "INV-1001");
        String home = "/b/" + book.id();
        Visitor visitor = Visitor.of(Site.clerk("reader", book.id()));
        Eventually.until(
                "what is missing is disputed",
                () -> visitor.get(home + "/disputes").body().contains("INV-1001"));
        book.post(
                "/payments",
                """
                {"payment": "w2", "account": "acme", "receivedOn": "2026-03-01", "method": "WIRE",
                 "amount": {"amount": "10.00", "currency": "USD"},
                 "allocations": [{"invoice": "INV-1001",
                                  "amount": {"amount": "10.00", "currency": "USD"}}]}""");
        Eventually.until(
                "the dispute has closed",
                () -> visitor.get(home + "/disputes").body().contains("Nothing is disputed"));
        String all = visitor.get(home + "/all-disputes").body();
        assertThat(all).contains("INV-1001").contains("Paid");
    }

    @Test
    void otherRulesAreTriedOnWhatCameAndSet() {
        Book book = book();
        pay(book, "w1", "acme", "250.00", "payment of INV-1002, thank you");
        pay(book, "w2", "acme", "100.00", "our account");
        String home = "/b/" + book.id();
        Visitor visitor = Visitor.of(Site.clerk("reader", book.id()));
        Eventually.until(
                "one is applied and one waits",
                () -> {
                    String list = visitor.get(home + "/matches").body();
                    return list.contains("w2") && !list.contains("w1");
                });
        try (Someone manager = Someone.at(Site.clerk("manager", book.id()))) {
            manager.goes(home + "/cash/rules").sees("Cash application");
            assertThat(manager.text()).contains("office");
            manager.presses("t").sees("Rules of cash application");
            assertThat(manager.barriers()).isEmpty();
            write(manager, "applyFrom", "60");
            write(manager, "from", "2026-02-01");
            write(manager, "to", "2026-02-28");
            manager.page().click("button:has-text('Try them')");
            manager.page().waitForSelector("#tried");
            assertThat(manager.text()).contains("2 payments");
            assertThat(manager.barriers()).isEmpty();
            write(manager, "name", "bolder");
            manager.page().click("button:has-text('Set them')");
            manager.page().waitForSelector("td:has-text('bolder')");
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void anAdviceIsTakenDownAndJoinedWithItsMoney() {
        Book book = book();
        pay(book, "w1", "acme", "350.00", "see our advice");
        String home = "/b/" + book.id();
        Visitor visitor = Visitor.of(Site.clerk("reader", book.id()));
        Eventually.until("it waits", () -> visitor.get(home + "/matches").body().contains("w1"));
        try (Someone clerk = Someone.at(Site.clerk("clerk", book.id()))) {
            clerk.goes(home + "/new-remittance").sees("A remittance advice");
            assertThat(clerk.barriers()).isEmpty();
            write(clerk, "account", "acme");
            write(clerk, "payment", "w1");
            write(clerk, "line[0].document", "INV-1001");
            write(clerk, "line[0].amount", "100");
            write(clerk, "line[1].document", "INV-1002");
            write(clerk, "line[1].amount", "250");
            clerk.page().click("button:has-text('Take it down')");
            clerk.page().waitForSelector("td:has-text('w1')");
            assertThat(clerk.complaints()).isEmpty();
        }
        assertThat(visitor.get(home + "/payments/w1/match").body()).contains("INV-1002");
    }

    private static void write(Someone person, String field, String value) {
        person.page().fill("[name='" + field + "']", value);
    }
}
