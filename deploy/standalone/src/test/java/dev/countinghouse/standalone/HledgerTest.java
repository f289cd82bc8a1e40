package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.client.Api;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Another program adds our journal up: hledger, which shares nothing with this one. Where it is not
 * installed this is skipped with a word; never where CI is set.
 */
class HledgerTest {

    private static final String BOOK = "small";

    @TempDir private static Path folder;
    private static Path journal = Path.of("");

    @BeforeAll
    static void export() throws Exception {
        Assumptions.assumeTrue(
                System.getenv("CI") != null || isInstalled(),
                "no hledger is installed, so nobody else added the journal up");
        assertThat(DemoTest.send()).isEqualTo(ExitCode.FINE);
        journal = folder.resolve("small.journal");
        try (var child =
                new Child("audit", "ledger", "--book=" + BOOK, "--data=" + Shared.data())) {
            assertThat(child.exit()).as(child.errors()).isZero();
            Files.writeString(journal, child.output());
        }
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("hledger", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static List<String> hledger(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("hledger", "-f", journal.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    @Test
    void isAJournalThatBalancesInEachTransaction() throws Exception {
        hledger("check");
        assertThat(hledger("stats").toString()).contains("Transactions");
    }

    @Test
    void itsBalancesAreOursOnAnyDate() throws Exception {
        try (Api api = Shared.api()) {
            for (LocalDate date = LocalDate.of(2026, 1, 15);
                    date.isBefore(LocalDate.of(2026, 7, 10));
                    date = date.plusDays(19)) {
                assertThat(theirs(date)).as("on " + date).isEqualTo(ours(api, date));
            }
        }
    }

    /** By name and currency, without those of zero. */
    private static Map<String, Money> theirs(LocalDate date) throws Exception {
        Map<String, Money> balances = new TreeMap<>();
        List<String> rows =
                hledger(
                        "balance",
                        "--end=" + date.plusDays(1),
                        "--flat",
                        "--no-total",
                        "--output-format=csv");
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.substring(1, row.length() - 1).split("\",\"", -1);
            for (String amount : cells[1].split(", ", -1)) {
                String[] parts = amount.split(" ", -1);
                if (parts.length < 2) continue;
                Money money = Money.parse(parts[0], parts[1]);
                if (!money.isZero()) balances.put(cells[0] + " in " + parts[1], money);
            }
        }
        return balances;
    }

    private static Map<String, Money> ours(Api api, LocalDate date) throws InterruptedException {
        Map<String, Money> balances = new TreeMap<>();
        JsonNode trial = api.get("/v1/books/" + BOOK + "/trial-balance?effectiveOn=" + date);
        for (JsonNode row : trial.path("accounts")) {
            Money closing = EventJson.mapper().treeToValue(row.path("closing"), Money.class);
            String name = row.path("ledgerAccount").asString() + " " + row.path("name").asString();
            if (!closing.isZero()) balances.put(name + " in " + closing.currency(), closing);
        }
        return balances;
    }
}
