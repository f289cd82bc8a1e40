package dev.countinghouse.cli.report;

import dev.countinghouse.cli.terminal.Amounts;
import dev.countinghouse.cli.terminal.Table;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;

/** What is open by how late it is, with a bar for the eye. */
final class AgingTable {

    private static final int BAR_WIDTH = 32;

    private AgingTable() {}

    static void print(Terminal terminal, Reader reader, LocalDate on) throws InterruptedException {
        JsonNode report = reader.get("/aging?effectiveOn=" + on + "&credits=SUMMARIZE");
        for (JsonNode row : report.path("items")) {
            terminal.title("Aging by due date, " + row.path("currency").asString() + ", on " + on);
            table(report.path("buckets"), row).print(terminal);
        }
    }

    private static Table table(JsonNode buckets, JsonNode row) {
        Money total = Reader.money(row.path("total"));
        Money sum = total.minus(Reader.money(row.path("credits")));
        var table = new Table("days late", ">open", ">share", "");
        for (int i = 0; i < buckets.size(); i++) {
            Money open = Reader.money(row.path("buckets").path(i));
            double share = sum.isZero() ? 0 : (double) open.minor() / sum.minor();
            table.row(
                    buckets.path(i).path("label").asString(),
                    Amounts.of(open),
                    Math.round(share * 100) + " %",
                    "█".repeat((int) Math.max(0, Math.round(share * BAR_WIDTH))));
        }
        return table.row("credits", Amounts.of(Reader.money(row.path("credits"))), "", "")
                .rule()
                .row("total", Amounts.of(total), "", "");
    }
}
