package dev.countinghouse.standalone.report;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.standalone.client.Api;
import dev.countinghouse.standalone.terminal.Amounts;
import dev.countinghouse.standalone.terminal.Table;
import dev.countinghouse.standalone.terminal.Terminal;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** How a book stands on a day, and whether its three proofs tie. */
public final class Screen {

    private final Terminal terminal;
    private final Api api;
    private final String book;
    private final LocalDate from;
    private final LocalDate to;
    private final long position;

    /**
     * @param position what the answers must know
     */
    public Screen(
            Terminal terminal, Api api, String book, LocalDate from, LocalDate to, long position) {
        this.terminal = terminal;
        this.api = api;
        this.book = book;
        this.from = from;
        this.to = to;
        this.position = position;
    }

    public void print() throws InterruptedException {
        rollForward();
        proofs();
    }

    private JsonNode get(String path) throws InterruptedException {
        return api.get("/v1/books/" + book + path, position);
    }

    private void rollForward() throws InterruptedException {
        JsonNode view = get("/reconciliation/roll-forward?from=" + from + "&to=" + to);
        for (JsonNode currency : view.path("currencies")) {
            Money closing = money(currency.path("closing"));
            title("From " + from + " to " + to + ", " + closing.currency());
            var table = new Table("", ">amount");
            table.row("opening", amount(currency, "opening"));
            for (String part :
                    List.of(
                            "invoiced",
                            "voided",
                            "payments",
                            "paymentsReversed",
                            "discounts",
                            "discountsReversed")) {
                table.row(words(part), amount(currency, part));
            }
            for (JsonNode adjusted : currency.path("adjustments")) {
                table.row(
                        words(adjusted.path("kind").asString()),
                        Amounts.of(
                                money(adjusted.path("made"))
                                        .plus(money(adjusted.path("reversed")))));
            }
            table.rule().row("closing", Amounts.of(closing));
            table.row("open items", amount(currency, "openItems"));
            table.row("less unapplied cash", "-" + amount(currency, "unapplied"));
            table.print(terminal);
        }
    }

    private void proofs() throws InterruptedException {
        title("Do the books tie?");
        proof(
                "opening + movements = open items - unapplied",
                get("/reconciliation/roll-forward?from=" + from + "&to=" + to));
        proof(
                "subledger = control accounts",
                get("/reconciliation/control-account?effectiveOn=" + to));
        proof("history folded afresh = tables", get("/reconciliation/history"));
    }

    private void proof(String what, JsonNode view) {
        boolean ties = view.path("ties").asBoolean();
        String difference =
                ties
                        ? ""
                        : "  differs by "
                                + String.join(
                                        ", ",
                                        StreamSupport.stream(
                                                        view.path("difference").spliterator(),
                                                        false)
                                                .map(amount -> Amounts.with(money(amount)))
                                                .toList());
        terminal.line(
                "  "
                        + (ties ? terminal.good("✓ ties  ") : terminal.bad("✗ does not tie  "))
                        + what
                        + difference);
    }

    private void title(String text) {
        terminal.blank();
        terminal.line(terminal.bold(text));
        terminal.blank();
    }

    private static String amount(JsonNode in, String field) {
        return Amounts.of(money(in.path(field)));
    }

    private static Money money(JsonNode json) {
        return EventJson.mapper().treeToValue(json, Money.class);
    }

    /** {@code paymentsReversed} and {@code CREDIT_MEMO} as words. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(java.util.Locale.ROOT);
    }
}
