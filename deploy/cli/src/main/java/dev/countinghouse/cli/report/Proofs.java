package dev.countinghouse.cli.report;

import dev.countinghouse.cli.terminal.Amounts;
import dev.countinghouse.cli.terminal.Table;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the receivable came to be what it is, and whether the books prove it. */
final class Proofs {

    private static final List<String> MOVEMENTS =
            List.of(
                    "invoiced",
                    "voided",
                    "payments",
                    "paymentsReversed",
                    "discounts",
                    "discountsReversed");

    private Proofs() {}

    static boolean print(Terminal terminal, Reader reader, LocalDate from, LocalDate to)
            throws InterruptedException {
        JsonNode rolled = reader.get("/reconciliation/roll-forward?from=" + from + "&to=" + to);
        for (JsonNode currency : rolled.path("currencies")) {
            Money closing = Reader.money(currency.path("closing"));
            terminal.title("Roll-forward, " + closing.currency() + ", from " + from + " to " + to);
            table(currency, closing).print(terminal);
        }
        terminal.title("Do the books tie?");
        boolean ties = proof(terminal, "opening + movements = open items − unapplied", rolled);
        ties &=
                proof(
                        terminal,
                        "subledger = control accounts",
                        reader.get("/reconciliation/control-account?effectiveOn=" + to));
        ties &= proof(terminal, "history folded afresh = tables", reader.historyCheck());
        return ties;
    }

    private static Table table(JsonNode currency, Money closing) {
        var table = new Table("", ">amount").row("opening", amount(currency.path("opening")));
        for (String movement : MOVEMENTS) {
            table.row(words(movement), amount(currency.path(movement)));
        }
        for (JsonNode adjusted : currency.path("adjustments")) {
            Money net =
                    Reader.money(adjusted.path("made"))
                            .plus(Reader.money(adjusted.path("reversed")));
            table.row(words(adjusted.path("kind").asString()), Amounts.of(net));
        }
        return table.rule()
                .row("closing", Amounts.of(closing))
                .row("= open items", amount(currency.path("openItems")))
                .row(
                        "− unapplied cash",
                        Amounts.of(Reader.money(currency.path("unapplied")).negated()));
    }

    private static boolean proof(Terminal terminal, String what, JsonNode view) {
        boolean ties = view.path("ties").asBoolean();
        List<String> differences = new ArrayList<>();
        view.path("difference")
                .forEach(amount -> differences.add(Amounts.with(Reader.money(amount))));
        terminal.line(
                ties
                        ? "  " + terminal.good("✓ ties      ") + "  " + what
                        : "  "
                                + terminal.bad("✗ differs by")
                                + "  "
                                + String.join(", ", differences)
                                + "  "
                                + what);
        return ties;
    }

    private static String amount(JsonNode money) {
        return Amounts.of(Reader.money(money));
    }

    /** {@code paymentsReversed} and {@code CREDIT_MEMO} as words. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
