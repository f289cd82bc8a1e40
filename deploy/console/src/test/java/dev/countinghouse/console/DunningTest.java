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

/**
 * Rows B7 and B8, cases D1 and D2: a ladder is set, a run asks whom it said it would, and nobody
 * twice.
 */
final class DunningTest {

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .invoice("i1", "acme", "2026-02-01", "36500.00")
                    .account("north", "Northern Mills")
                    .invoice("i2", "north", "2026-02-01", "100.00")
                    .payment("p2", "north", "2026-03-01", "99.00")
                    .account("south", "Southern Mills")
                    .invoice("i3", "south", "2026-02-01", "70.00")
                    .shown();
    private final String b = "/b/" + book.id();
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    private String sent(String path, Map<String, String> typed) {
        clerk.get(path);
        return clerk.post(path, typed).body();
    }

    private void ruled() {
        assertThat(
                        sent(
                                b + "/settings/interest-rule",
                                Map.of(
                                        "name", "agreed",
                                        "annualPercent", "10",
                                        "setOn", "2026-01-01")))
                .contains("The interest is set.");
        assertThat(
                        sent(
                                b + "/settings/dunning-ladders",
                                Map.ofEntries(
                                        Map.entry("name", "usual"),
                                        Map.entry("minimum", "10"),
                                        Map.entry("setOn", "2026-01-01"),
                                        Map.entry("levels[0].name", "Reminder"),
                                        Map.entry("levels[0].days", "5"),
                                        Map.entry("levels[0].channel", "EMAIL"),
                                        Map.entry("levels[0].interest", "true"),
                                        Map.entry("levels[1].name", "Final notice"),
                                        Map.entry("levels[1].days", "35"),
                                        Map.entry("levels[1].channel", "LETTER"),
                                        Map.entry("levels[1].fee", "20.00"),
                                        Map.entry("levels[1].interest", "true"))))
                .contains("Accounts are asked so from that day on.");
    }

    private String run(String on) {
        assertThat(sent(b + "/new-dunning-run", Map.of("askedOn", on)))
                .contains("The run goes on by itself");
        return b + "/dunning-runs/" + on;
    }

    /** The invoices are due on 3 March. On 8 March 5 days of interest have come up. */
    @Test
    void aRunAsksWhomItSaidItWouldAndNobodyTwice() {
        assertThat(clerk.get(b + "/dunning").body()).contains("No ladder says yet");
        ruled();
        assertThat(
                        sent(
                                b + "/accounts/south/dunning-hold",
                                Map.of(
                                        "kind", "PROMISE",
                                        "reason", "pays in April",
                                        "heldOn", "2026-03-01")))
                .contains("Dunning is held.")
                .contains("promised to pay")
                .contains("A run of this day does not ask it: held.");
        assertThat(clerk.get(b + "/dunning?on=2026-03-08").body())
                .contains("Acme Bakery")
                .contains("36,500.00")
                .doesNotContain("Northern Mills");
        assertThat(clerk.get(b + "/dunning?on=2026-03-08&asks=false").body())
                .contains("Northern Mills")
                .contains("covered by its credits")
                .contains("held");
        String first = run("2026-03-08");
        Eventually.until("the run has asked", () -> clerk.get(first).body().contains("Reminder"));
        assertThat(clerk.get(first).body()).contains("50.00").doesNotContain("Northern Mills");
        run("2026-03-08");
        String second = run("2026-04-07");
        Eventually.until(
                "the next run has asked", () -> clerk.get(second).body().contains("Final notice"));
        assertThat(clerk.get(second).body())
                .as("30 more days of 10.00, and 20.00")
                .contains("320.00");
        String charged = clerk.get(b + "/accounts/acme").body();
        assertThat(charged).contains("36,870.00");
        assertThat(clerk.get(b + "/dunning-notices?account=acme").body())
                .containsOnlyOnce("Final notice")
                .containsOnlyOnce("Reminder");
        assertThat(clerk.get(b + "/dunning?asks=false&on=2026-04-08").body())
                .contains("asked at this step already");
    }

    @Test
    @NeedsBrowser
    void anAccountIsAskedByKeysAlthoughItIsHeld() {
        ruled();
        sent(
                b + "/accounts/south/dunning-hold",
                Map.of("kind", "PROMISE", "reason", "pays in April", "heldOn", "2026-03-01"));
        try (Someone one =
                Someone.at(Site.clerk("clerk", book.id())).goes(b + "/accounts/south/dunning")) {
            one.presses("a").sees("Ask Southern Mills to pay");
            assertThat(one.barriers()).isEmpty();
            one.page().locator("[name=crossHolds]").check();
            one.presses("Control+Enter").sees("Final notice");
            assertThat(one.text()).contains("70.00").contains("20.00");
            assertThat(one.barriers()).isEmpty();
            one.presses("Escape").sees("Dunning of Southern Mills");
            assertThat(one.text()).contains("Asked last on");
            one.presses("g", "Shift+D").sees("Dunning ·");
            assertThat(one.barriers()).isEmpty();
            assertThat(one.complaints()).isEmpty();
        }
    }
}
