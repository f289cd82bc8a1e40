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
             "applyFrom": 90, "proposeFrom": 40}, "setOn": "2026-01-01"}""";

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
                () ->
                        visitor.get("/b/" + book.id() + "/payments/w1")
                                .body()
                                .contains("INV-1002"));
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
            clerk.presses("g", "m").sees("Cash application");
            clerk.presses("j", "Enter").sees("Match");
            assertThat(clerk.text()).contains("What it may pay").contains("What is owed");
            assertThat(clerk.barriers()).isEmpty();
            clerk.presses("p").sees("Match");
            clerk.presses("p");
            Eventually.until(
                    "nothing waits",
                    () -> visitor.get(home + "/matches").body().contains("Nothing waits"));
            assertThat(clerk.complaints()).isEmpty();
        }
        assertThat(visitor.get(home + "/payments/w1").body()).contains("INV-200");
        assertThat(visitor.get(home + "/payments/w2").body()).contains("INV-1001");
    }
}
