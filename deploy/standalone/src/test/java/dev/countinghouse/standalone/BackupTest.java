package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.client.Api;
import dev.countinghouse.contract.EventJson;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The drill: a backup of a machine at work, and an empty machine on which it is brought back. All
 * that was acknowledged before the backup is there, and every proof holds.
 */
class BackupTest {

    private static final String BOOK = "small";

    @TempDir private static Path folder;
    private static Path backup = Path.of("");
    private static Path keys = Path.of("");
    private static long position;
    private static String head = "";
    private static JsonNode accounts = EventJson.mapper().nullNode();

    @BeforeAll
    static void backUp() throws Exception {
        assertThat(DemoTest.send()).isEqualTo(ExitCode.FINE);
        // the demo's letters are still being made when its last request is answered
        Shared.letPoliciesFollow();
        position = Shared.position(BOOK);
        head = HexFormat.of().formatHex(Shared.head(BOOK));
        try (Api api = Shared.api()) {
            accounts = accounts(api, position);
        }
        backup = folder.resolve("backup");
        keys = folder.resolve("keys");
        assertThat(
                        Countinghouse.run(
                                "backup",
                                backup.toString(),
                                "--keys=" + keys,
                                "--data=" + Shared.data()))
                .isEqualTo(ExitCode.FINE);
    }

    private static JsonNode accounts(Api api, long known) throws InterruptedException {
        return api.get(
                "/v1/books/"
                        + BOOK
                        + "/accounts?limit=1000&effectiveOn=2026-06-30&knownPosition="
                        + known,
                known);
    }

    private static int restore(Path from, Path data) {
        return Countinghouse.run(
                "restore", from.toString(), "--keys=" + keys, "--data=" + data.toString());
    }

    @Test
    void bringsTheSameHistoryBackOnAnEmptyMachine() throws Exception {
        Path data = folder.resolve("another machine");
        assertThat(restore(backup, data)).isEqualTo(ExitCode.FINE);

        // with a token that was signed by the key of the machine that is lost
        try (Child machine = Child.machine(data);
                Api api = Child.api(data, Shared.data())) {
            assertThat(accounts(api, position)).isEqualTo(accounts);
            // the whole year again: fine only if no command is refused and all three proofs tie
            assertThat(DemoTest.sendTo(data)).isEqualTo(ExitCode.FINE);
            assertThat(
                            Countinghouse.run(
                                    "audit",
                                    "verify",
                                    "--book=" + BOOK,
                                    "--head=" + head,
                                    "--data=" + data))
                    .isEqualTo(ExitCode.FINE);
            assertThat(machine.stop()).isEqualTo(143);
        }
    }

    @Test
    void keepsNoKeyInTheBackupItself() throws Exception {
        try (Stream<Path> files = Files.list(backup)) {
            assertThat(files.filter(f -> f.toString().contains("key"))).isEmpty();
        }
        assertThat(keys.resolve("token.key"))
                .hasSameBinaryContentAs(Shared.data().resolve("token.key"));
    }

    @Test
    void refusesAFileThatIsNotWhatWasBackedUpAndTouchesNothing() throws Exception {
        Path forged = copy("changed");
        Path file = forged.resolve("event.copy.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        Path data = folder.resolve("of a changed file");
        assertThat(restore(forged, data)).isEqualTo(ExitCode.USAGE);
        assertThat(data).doesNotExist();
    }

    /** Whoever can change a file of a backup can mend its digest, but not the chain. */
    @Test
    void findsAChangedEventWhoseDigestWasMended() throws Exception {
        Path forged = copy("forged");
        Path file = forged.resolve("event.copy.gz");
        String rows;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        // an account's name, in an event's bytes as hex
        String name = HexFormat.of().formatHex("\"name\":\"".getBytes(StandardCharsets.UTF_8));
        int letter = rows.indexOf(name) + name.length();
        assertThat(letter).isGreaterThan(name.length());
        rows = rows.substring(0, letter) + "58" + rows.substring(letter + 2);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        mend(forged, file);

        assertThat(restore(forged, folder.resolve("of a forged event"))).isEqualTo(ExitCode.USAGE);
    }

    private static void mend(Path directory, Path file) throws Exception {
        Path manifest = directory.resolve("manifest.json");
        JsonNode said = EventJson.mapper().readTree(Files.readAllBytes(manifest));
        String digest =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(Files.readAllBytes(file)));
        for (JsonNode table : said.path("tables")) {
            if (table.path("name").asString().equals("event")) {
                ((ObjectNode) table).put("sha256", digest);
            }
        }
        Files.write(manifest, EventJson.mapper().writeValueAsBytes(said));
    }

    private static Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(backup)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }

    @Test
    void overwritesNothing() {
        String data = "--data=" + Shared.data();
        assertThat(Countinghouse.run("backup", backup.toString(), data)).isEqualTo(ExitCode.USAGE);
        assertThat(restore(backup, Shared.data())).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void saysWhenADirectoryIsNoBackup() {
        assertThat(restore(folder.resolve("nowhere"), folder.resolve("new")))
                .isEqualTo(ExitCode.USAGE);
    }
}
