package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.client.Api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DemoTest {

    private static final String[] SMALL = {
        "demo", "--accounts=15", "--months=6", "--to=2026-06-30", "--book=small"
    };

    static int send(String... more) {
        return sendTo(Shared.data(), more);
    }

    static int sendTo(Path data, String... more) {
        String[] arguments = new String[SMALL.length + 1 + more.length];
        System.arraycopy(SMALL, 0, arguments, 0, SMALL.length);
        arguments[SMALL.length] = "--data=" + data;
        System.arraycopy(more, 0, arguments, SMALL.length + 1, more.length);
        return Countinghouse.run(arguments);
    }

    /** It is fine only if no command was refused and all three proofs tie. */
    @Test
    void tiesAndDoesNothingTheSecondTime() {
        assertThat(send()).isEqualTo(ExitCode.FINE);
        Shared.letPoliciesFollow();
        long events = Shared.events("small");
        assertThat(events).isGreaterThan(200);

        assertThat(send()).isEqualTo(ExitCode.FINE);
        assertThat(Shared.events("small")).isEqualTo(events);
    }

    @Test
    void hasEachKindOfCreditThatAScreenShows() throws InterruptedException {
        assertThat(send()).isEqualTo(ExitCode.FINE);
        List<JsonNode> accounts = all("accounts");
        assertThat(accounts).filteredOn(one -> one.has("creditLimit")).hasSizeGreaterThan(2);
        List<String> beyond =
                accounts.stream()
                        .filter(one -> one.at("/available/amount").asString("").startsWith("-"))
                        .map(one -> one.get("account").asString())
                        .toList();
        assertThat(beyond).hasSize(1);
        assertThat(accounts).filteredOn(one -> one.has("heldOn")).hasSize(1);
        List<JsonNode> flagged = all("invoices").stream().filter(i -> i.has("flagged")).toList();
        assertThat(flagged).hasSize(1);
        assertThat(flagged.getFirst().get("account").asString()).isEqualTo(beyond.getFirst());
        assertThat(flagged.getFirst().at("/flagged").has("creditLimit")).isTrue();
    }

    @Test
    void hasWhatIsLeftOnTheDeskOnTheLastDay() throws InterruptedException {
        assertThat(send()).isEqualTo(ExitCode.FINE);
        assertThat(all("plans"))
                .extracting(one -> one.get("plan").asString())
                .containsExactlyInAnyOrder("plan-demo-1", "plan-demo-2");
        assertThat(all("plans")).extracting(p -> p.get("state").asString()).contains("MISSED");
        assertThat(all("chargebacks"))
                .extracting(one -> one.get("state").asString())
                .contains("INQUIRED", "CHARGED_BACK", "WON");
        assertThat(all("adjustments"))
                .extracting(one -> one.get("adjustment").asString())
                .contains("cr-demo-1");
        List<JsonNode> payments = all("payments");
        assertThat(payments)
                .filteredOn(one -> one.get("account").asString().equals("unidentified"))
                .extracting(one -> one.get("state").asString())
                .containsExactlyInAnyOrder("REVERSED", "UNAPPLIED");
        assertThat(payments).anyMatch(one -> one.at("/reversal/code").asString("").equals("R01"));
    }

    /** So that the books are checked, here and by hledger, with taxes that go either way. */
    @Test
    void hasMemosOfBothKindsWithTaxes() throws InterruptedException {
        assertThat(send()).isEqualTo(ExitCode.FINE);
        assertThat(all("adjustments"))
                .filteredOn(one -> !one.at("/lines/0/taxes").isEmpty())
                .extracting(one -> one.get("kind").asString())
                .contains("CREDIT_MEMO", "DEBIT_MEMO");
    }

    private static List<JsonNode> all(String list) throws InterruptedException {
        try (Api api = Shared.api()) {
            return api.get("/v1/books/small/" + list + "?limit=1000", Shared.position("small"))
                    .get("items")
                    .valueStream()
                    .toList();
        }
    }

    /** The bank: most of it is accounted for, and what is not waits. */
    @Test
    void hasABankWithAStatement() throws InterruptedException {
        assertThat(send()).isEqualTo(ExitCode.FINE);
        assertThat(all("bank-statements")).isNotEmpty();
        List<JsonNode> lines = all("bank-lines");
        assertThat(lines).anyMatch(one -> one.get("matched").asBoolean());
        assertThat(lines)
                .filteredOn(one -> one.get("kind").asString().equals("FEE"))
                .singleElement()
                .satisfies(fee -> assertThat(fee.get("matched").asBoolean()).isFalse());
    }

    @Test
    void takesAFileOfTheBankFromTheTerminal(@TempDir Path files) throws Exception {
        assertThat(send()).isEqualTo(ExitCode.FINE);
        String text =
                """
                :20:S
                :25:7700123456
                :28C:2/1
                :60F:C260701USD0,00
                :61:2607010701C10,00NTRFNONREF//NEXT-1
                :86:of the next day
                :62F:C260701USD10,00
                """;
        Path file = Files.writeString(files.resolve("next.sta"), text);
        Path torn =
                Files.writeString(files.resolve("torn.sta"), text.replace("USD10,00", "USD11,00"));
        String data = "--data=" + Shared.data();
        assertThat(Countinghouse.run("intake", file.toString(), "--book=small", data))
                .isEqualTo(ExitCode.FINE);
        long events = Shared.events("small");
        assertThat(
                        Countinghouse.run(
                                "intake", file.toString(), torn.toString(), "--book=small", data))
                .isEqualTo(ExitCode.NOT_ALL);
        assertThat(Shared.events("small")).isEqualTo(events);
    }

    /** Cash application: some was applied by itself, some waits, and what was short is disputed. */
    @Test
    void hasTheMorningsPost() throws InterruptedException {
        assertThat(send()).isEqualTo(ExitCode.FINE);
        Shared.letPoliciesFollow();
        assertThat(all("payments"))
                .filteredOn(one -> one.get("payment").asString().matches("post-[13]"))
                .extracting(one -> one.get("state").asString())
                .containsExactly("APPLIED", "APPLIED");
        assertThat(all("queues/matches"))
                .extracting(one -> one.get("item").asString())
                .contains("post-2", "post-4");
        assertThat(all("disputes"))
                .anyMatch(one -> one.path("paidShortBy").asString("").equals("post-3"));
        assertThat(all("remittances"))
                .extracting(one -> one.get("remittance").asString())
                .contains("advice-1");
    }

    @Test
    void refusesAnotherDemoForTheSameBook() {
        send();
        assertThat(send("--seed=7")).isEqualTo(ExitCode.USAGE);
    }
}
