package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.cli.local.Addresses;
import dev.countinghouse.cli.local.DataDirectory;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.local.Tokens;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Api;
import dev.countinghouse.client.Body;
import dev.countinghouse.client.Line;
import dev.countinghouse.client.Outcome;
import dev.countinghouse.client.Outcome.Status;
import dev.countinghouse.client.Refusal;
import dev.countinghouse.client.Sending;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

class StandaloneTest {

    private static final String[] ANY_PORTS = {
        "--command-port=0",
        "--query-port=0",
        "--console-port=0",
        "--postgres-port=0",
        "--kafka-port=0",
        "--kafka-controller-port=0"
    };

    @TempDir Path directory = Path.of("");

    private Child start() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(ANY_PORTS));
        arguments.add("--data=" + directory);
        var child = new Child(arguments.toArray(String[]::new));
        try {
            Eventually.until(
                    "the standalone is ready",
                    () -> child.says("Stop with Ctrl-C") || !child.isAlive());
            assertThat(child.isAlive()).as(child.output() + child.errors()).isTrue();
        } catch (AssertionError notStarted) {
            child.close();
            throw notStarted;
        }
        return child;
    }

    /** Sends the same account each time. */
    private Status openAccount() throws InterruptedException {
        Addresses at = DataDirectory.running(directory).orElseThrow();
        String token = Tokens.of(directory).forEverything("tester");
        var outcomes = new ArrayList<Outcome>();
        try (var api = new Api(at.command(), at.query(), () -> token)) {
            var line =
                    new Line(
                            1,
                            "test",
                            "acme",
                            "open-account",
                            null,
                            null,
                            Body.of(
                                    "account", "acme",
                                    "name", "Acme",
                                    "kind", "CUSTOMER",
                                    "currency", "USD",
                                    "terms", CreditTerms.net(30),
                                    "openedOn", LocalDate.of(2026, 1, 1)));
            new Sending(api, "main", outcomes::add).send(List.of(line).iterator());
        }
        return outcomes.getFirst().status();
    }

    private long postgres() throws Exception {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).getFirst());
    }

    @Test
    void keepsItsDataWhenItIsKilledAndWhenItIsStopped() throws Exception {
        try (Child first = start()) {
            assertThat(openAccount()).isEqualTo(Status.ACCEPTED);
            assertThatThrownBy(() -> DataDirectory.hold(directory))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("in use by another Countinghouse")
                    .hasMessageContaining("--data");
            first.kill();
        }
        assertThat(DataDirectory.running(directory)).isEmpty();
        try (Child second = start()) {
            assertThat(openAccount()).isEqualTo(Status.REPEATED);
            long postgres = postgres();
            second.stop();
            assertThat(second.output()).contains("Stopping").contains("Stopped");
            assertThat(ProcessHandle.of(postgres)).isEmpty();
            assertThat(directory.resolve("addresses.json")).doesNotExist();
        }
        try (Child third = start()) {
            assertThat(openAccount()).isEqualTo(Status.REPEATED);
            third.stop();
        }
    }

    @Test
    void startsAPartAgainThatHasDiedAndLeavesNothingWhenItIsKilled() throws Exception {
        try (Child child = start()) {
            assertThat(openAccount()).isEqualTo(Status.ACCEPTED);
            ProcessHandle.of(postgres()).orElseThrow().destroyForcibly();
            Eventually.until(
                    "PostgreSQL runs again: " + child.output(),
                    () -> child.says("PostgreSQL runs again."));
            assertThat(child.output()).contains("PostgreSQL has ended");
            assertThat(openAccount()).isEqualTo(Status.REPEATED);

            ProcessHandle postgres = ProcessHandle.of(postgres()).orElseThrow();
            child.kill();
            Eventually.until("PostgreSQL has ended with it", () -> !postgres.isAlive());
        }
    }

    @Test
    void showsWhatIsOwedAfterItsRequestsArePastedAtOnce() throws Exception {
        try (Child child = start()) {
            String said = child.output();
            String pasted =
                    said.substring(said.indexOf("export TOKEN="), said.indexOf("A year of"))
                            .replaceAll("(?m)^Open an account.*$", "");
            Path answers = directory.resolve("answers");
            Process shell =
                    new ProcessBuilder("bash", "-c", pasted)
                            .redirectErrorStream(true)
                            .redirectOutput(answers.toFile())
                            .start();
            assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(answers))
                    .contains("\"balance\":{\"amount\":\"360.00\",\"currency\":\"USD\"}");
            child.stop();
        }
    }

    @Test
    void logsNothingWrongAboutACleanStop() throws Exception {
        try (Child child = start()) {
            child.stop();
            assertThat(Files.readString(directory.resolve("logs/countinghouse.log")))
                    .doesNotContain("Could not stop postmaster")
                    .doesNotContainIgnoringCase("could not stop");
        }
    }

    @Test
    void namesABusyPortAndTheOptionThatChangesIt() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = busy.getLocalPort();
            assertThatThrownBy(
                            () ->
                                    Standalone.start(
                                            new Settings(directory, 0, port, 0, 0, 0, 0, null),
                                            Terminal.system()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("--query-port");
        }
        DataDirectory.hold(directory).close();
        assertThat(directory.resolve("postgres")).doesNotExist();
    }

    @Test
    void refusesADirectoryThatThisProcessHoldsAlready() {
        DataDirectory held = DataDirectory.hold(directory);
        assertThatThrownBy(() -> DataDirectory.hold(directory)).isInstanceOf(Refusal.class);
        held.close();
        DataDirectory.hold(directory).close();
    }

    @Test
    void asksForWhatItNeedsToKnow() {
        assertThat(Countinghouse.run("--help")).isEqualTo(ExitCode.FINE);
        assertThat(Countinghouse.run("--no-such-option")).isEqualTo(ExitCode.USAGE);
        assertThat(Countinghouse.run("import")).isEqualTo(ExitCode.USAGE);
        assertThat(Countinghouse.run("audit")).isEqualTo(ExitCode.USAGE);
        assertThat(Countinghouse.run("audit", "replay")).isEqualTo(ExitCode.USAGE);
        assertThat(Countinghouse.run("demo", "--accounts=0")).isEqualTo(ExitCode.USAGE);
    }
}
