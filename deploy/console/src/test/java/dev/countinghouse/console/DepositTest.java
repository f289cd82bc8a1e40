package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Row A11 and screen S4: a deposit is entered by keys and posted when it ties. */
final class DepositTest {

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .account("birch", "Birch")
                    .post(
                            "/settings/bank-accounts",
                            """
                            {"bank": "giro", "name": "Giro", "number": "77001",
                             "currency": "USD", "setOn": "2026-01-01"}""")
                    .shown();
    private final String b = "/b/" + book.id();
    private final String d = b + "/deposits/d1";
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    private String sent(String path, Map<String, String> fields) {
        clerk.get(path);
        return clerk.post(path, fields).body();
    }

    private void begun() {
        assertThat(
                        sent(
                                b + "/new-deposit",
                                Map.of(
                                        "deposit", "d1",
                                        "bank", "giro",
                                        "kind", "CHECKS",
                                        "control", "100.00",
                                        "depositedOn", "2026-03-10")))
                .contains("It is begun.");
        assertThat(sent(d + "/batch", Map.of("batch", "1", "control", "100", "count", "2")))
                .contains("Batch 1: 0 of 2 items, 100.00 USD missing.");
    }

    @Test
    void aDepositIsEnteredItemByItemAndPostedWhenItTies() {
        begun();
        Map<String, String> first =
                Map.of(
                        "batch", "1",
                        "account", "acme",
                        "amount", "60",
                        "reference", "104",
                        "routing", "091000019",
                        "bankAccount", "1234567");
        assertThat(sent(d + "/item", first)).contains("1 of 2 items");
        assertThat(sent(d + "/item", first))
                .containsIgnoringCase("a payment of the account has this reference");
        assertThat(sent(d + "/item", Map.of("batch", "1", "account", "birch", "amount", "39.99")))
                .contains("does not tie")
                .contains("0.01");
        assertThat(sent(d + "/post", Map.of())).contains("do not come to the same");
        assertThat(sent(d + "/remove?number=2", Map.of("reason", "mistyped")))
                .contains("It is out.");
        assertThat(sent(d + "/item", Map.of("batch", "1", "account", "birch", "amount", "40.00")))
                .contains("Post it");
        assertThat(sent(d + "/post", Map.of()))
                .contains("It is posted.")
                .contains("/payments/deposit-d1-1")
                .contains("/payments/deposit-d1-3");
        assertThat(clerk.get(b + "/deposits").body()).contains("posted");
        assertThat(clerk.get(d + "/slip").body()).startsWith("%PDF");
        assertThat(clerk.get(b + "/payments/deposit-d1-3").body()).contains("40.00");
    }

    @Test
    void aWrongControlTotalIsSetAnewAndAnEmptyDepositGivenUp() {
        begun();
        assertThat(sent(d + "/control", Map.of("control", "90", "reason", "counted again")))
                .contains("The control total is another.")
                .contains("90.00");
        assertThat(sent(d + "/cancel", Map.of("reason", "twice"))).contains("It is given up.");
        assertThat(clerk.get(b + "/deposits?state=OPEN").body())
                .contains("No deposit is like this.");
    }

    @Test
    @NeedsBrowser
    void aDepositIsEnteredByKeys() {
        try (Someone one = Someone.at(Site.clerk("clerk", book.id())).goes(b + "/deposits")) {
            assertThat(one.barriers()).isEmpty();
            one.presses("n").sees("Begin a deposit");
            assertThat(one.barriers()).isEmpty();
            one.types("100.00").presses("Control+Enter").sees("A batch of");
            one.types("100.00").presses("Tab").types("1").presses("Control+Enter");
            one.sees("An item of");
            assertThat(one.text()).contains("0 of 1 items");
            assertThat(one.barriers()).isEmpty();
            one.types("acme").presses("Tab").types("100.00").presses("Control+Enter");
            one.sees("Deposit ");
            assertThat(one.text()).contains("Post it");
            assertThat(one.barriers()).isEmpty();
            one.presses("p").sees("Post ");
            assertThat(one.text()).contains("One payment");
            one.presses("Control+Enter").sees("Deposit ");
            assertThat(one.text()).contains("It is posted.");
            assertThat(one.barriers()).isEmpty();
            assertThat(one.complaints()).isEmpty();
        }
    }
}
