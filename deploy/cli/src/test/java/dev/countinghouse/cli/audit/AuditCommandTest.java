package dev.countinghouse.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.command.audit.Export;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.HashChain;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an auditor is told of files that are not what was recorded. */
class AuditCommandTest {

    private static final Path GOLDEN =
            Path.of(
                    System.getProperty("countinghouse.root", "."),
                    "api-contracts/events/src/test/resources/golden");

    @TempDir Path directory = Path.of("");

    private Path export = Path.of("");

    @BeforeEach
    void export() throws IOException {
        export = directory.resolve("events.ndjson");
        List<StoredEvent> events = new ArrayList<>();
        byte[] hash = HashChain.origin();
        long position = 0;
        for (String name : List.of("ar.AccountOpened", "ar.InvoiceIssued", "ar.PaymentPosted")) {
            byte[] payload = Files.readAllBytes(GOLDEN.resolve(name + ".v1.json"));
            ArEvent event = EventJson.decode(name, payload);
            position++;
            StoredEvent stored = stored(position, name, event, hash);
            hash = stored.hash();
            events.add(stored);
        }
        try (OutputStream out = Files.newOutputStream(export)) {
            Export.write(events.iterator(), out);
        }
    }

    private static StoredEvent stored(long position, String name, ArEvent event, byte[] before) {
        Instant recordedAt = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(position);
        var id = new UUID(position, position);
        byte[] payload = EventJson.encode(event);
        byte[] metadata = EventJson.encodeMetadata(Map.of(EventMetadata.ACTOR, "clerk-7"));
        List<String> tags = event.concerns().stream().map(EntityId::tag).sorted().toList();
        byte[] content = HashChain.content(id, name, tags, payload, metadata);
        byte[] hash = HashChain.next(before, position, recordedAt, content);
        return new StoredEvent(
                position,
                event.book(),
                position,
                id,
                name,
                recordedAt,
                tags,
                payload,
                metadata,
                hash);
    }

    private static int run(String... arguments) {
        return new CommandLine(new AuditCommand())
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute(arguments);
    }

    private static String said(int code, String... arguments) {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(run(arguments)).isEqualTo(code);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatABalanceIsMadeOfAndBeginsWithToday() {
        assertThat(said(ExitCode.FINE, "verify", "--file=" + export)).contains("Verified.");
        assertThat(said(ExitCode.FINE, "replay", "--payment=pay-1", "--file=" + export))
                .containsPattern("ar.PaymentPosted +pay-1 .*clerk-7")
                .contains("22.00 USD");
        assertThat(
                        said(
                                ExitCode.FINE,
                                "replay",
                                "--account=acme",
                                "--effective-on=2026-02-27",
                                "--file=" + export))
                .doesNotContain("ar.InvoiceIssued")
                .contains("0.00 USD");
    }

    @Test
    void doesNotVerifyWhatHasNoEvents() throws IOException {
        Files.writeString(export, "");
        assertThat(said(ExitCode.NOT_ALL, "verify", "--file=" + export))
                .contains("Does not verify")
                .doesNotContain("Verified");
        assertThat(said(ExitCode.NOT_ALL, "replay", "--account=acme", "--file=" + export))
                .contains("Does not verify");
    }

    @Test
    void addsNothingUpFromAnExportThatWasChanged() throws IOException {
        Files.writeString(export, Files.readString(export).replace("\"120.00\"", "\"20.00\""));
        assertThat(said(ExitCode.NOT_ALL, "replay", "--payment=pay-1", "--file=" + export))
                .contains("Does not verify")
                .doesNotContain("The balance");
    }

    @Test
    void addsNothingUpFromAPartOfABook() throws IOException {
        List<String> lines = Files.readAllLines(export);
        Files.write(export, lines.subList(1, lines.size()));
        assertThat(said(ExitCode.NOT_ALL, "replay", "--account=acme", "--file=" + export))
                .contains("Does not verify")
                .doesNotContain("The balance");
    }

    @Test
    void refusesAPartThatEndsBeforeItBeginsOrIsOfAFile() {
        assertThat(run("verify", "--from=60", "--until=10")).isEqualTo(ExitCode.USAGE);
        assertThat(run("verify", "--from=0")).isEqualTo(ExitCode.USAGE);
        assertThat(run("verify", "--from=2", "--file=" + export)).isEqualTo(ExitCode.USAGE);
    }
}
