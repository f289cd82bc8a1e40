package dev.countinghouse.cli.report;

import dev.countinghouse.cli.terminal.Amounts;
import dev.countinghouse.cli.terminal.Table;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The accounts that owe most of what is late. */
final class MostOverdue {

    private static final int SHOWN = 10;

    private MostOverdue() {}

    /** What is late of an account. */
    private record Late(String name, Money overdue, int items, LocalDate oldest, int daysLate) {

        static Late of(JsonNode item) {
            return new Late(
                    item.path("accountName").asString(),
                    Reader.money(item.path("open")),
                    1,
                    LocalDate.parse(item.path("dueOn").asString()),
                    item.path("daysLate").asInt());
        }

        Late and(Late other) {
            boolean isOlder = other.oldest.isBefore(oldest);
            return new Late(
                    name,
                    overdue.plus(other.overdue),
                    items + other.items,
                    isOlder ? other.oldest : oldest,
                    Math.max(daysLate, other.daysLate));
        }
    }

    static void print(Terminal terminal, Reader reader, LocalDate on) throws InterruptedException {
        Map<String, Late> accounts = new LinkedHashMap<>();
        reader.each(
                "/overdue?effectiveOn=" + on,
                item -> accounts.merge(item.path("account").asString(), Late.of(item), Late::and));
        terminal.title("The most overdue accounts on " + on);
        var table =
                new Table("account", "name", ">overdue", "", ">items", "oldest due", ">days late");
        accounts.entrySet().stream()
                .sorted(Comparator.comparingLong(account -> -account.getValue().overdue().minor()))
                .limit(SHOWN)
                .forEach(account -> row(table, account.getKey(), account.getValue()));
        table.print(terminal);
        terminal.line("  of " + accounts.size() + " accounts with something overdue");
    }

    private static void row(Table table, String account, Late late) {
        table.row(
                account,
                late.name(),
                Amounts.of(late.overdue()),
                late.overdue().currency().getCurrencyCode(),
                Integer.toString(late.items()),
                late.oldest().toString(),
                Integer.toString(late.daysLate()));
    }
}
