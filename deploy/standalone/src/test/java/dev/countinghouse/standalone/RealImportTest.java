package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real file through the real command line into the real services. */
class RealImportTest {

    private static int send(Path file, String book, Path report) {
        return Countinghouse.run(
                "import",
                file.toString(),
                "--data=" + Shared.data(),
                "--book=" + book,
                "--open-book",
                "--report=" + report);
    }

    private static long rows(Path report, String status) throws Exception {
        try (var lines = Files.lines(report)) {
            return lines.filter(line -> line.contains("," + status + ",")).count();
        }
    }

    @Test
    void completesWhatWasKilledInTheMiddleAndDoesNothingTwice() throws Exception {
        Path file = RealFile.path();
        Path report = Files.createTempFile("report", ".csv");
        assertThat(Shared.events("killed")).isZero();
        try (var child =
                new Child(
                        "import",
                        file.toString(),
                        "--data=" + Shared.data(),
                        "--book=killed",
                        "--open-book",
                        "--report=" + report)) {
            Eventually.until(
                    "something of the file is there",
                    () -> Shared.events("killed") > 100 || !child.isAlive());
            child.kill();
        }
        assertThat(Shared.events("killed")).isBetween(100L, RealFile.EVENTS - 1);

        assertThat(send(file, "killed", report)).isEqualTo(ExitCode.FINE);
        assertThat(Shared.events("killed")).isEqualTo(RealFile.EVENTS);
        assertThat(rows(report, "accepted")).isPositive();
        assertThat(rows(report, "repeated")).isPositive();
        assertThat(rows(report, "accepted") + rows(report, "repeated")).isEqualTo(1_678);

        assertThat(send(file, "killed", report)).isEqualTo(ExitCode.FINE);
        assertThat(rows(report, "repeated")).isEqualTo(1_678);
        assertThat(Shared.events("killed")).isEqualTo(RealFile.EVENTS);
    }

    @Test
    void verifiesOnTheLiveStoreAndInAnExportedFile() throws Exception {
        RealFile.path();
        RealFile.requireImported();
        assertThat(
                        Countinghouse.run(
                                "audit",
                                "verify",
                                "--data=" + Shared.data(),
                                "--book=" + RealFile.BOOK))
                .isEqualTo(ExitCode.FINE);

        Path export = Files.createTempFile("events", ".ndjson");
        try (var child =
                new Child(
                        "audit", "events", "--data=" + Shared.data(), "--book=" + RealFile.BOOK)) {
            assertThat(child.exit()).isZero();
            Files.writeString(export, child.output());
        }
        assertThat(Files.readAllLines(export))
                .as("and the line that says so")
                .hasSize((int) RealFile.EVENTS + 1);
        assertThat(Countinghouse.run("audit", "verify", "--file=" + export))
                .isEqualTo(ExitCode.FINE);

        String account =
                Files.readAllLines(export).stream()
                        .filter(line -> line.contains("account="))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst(".*\"account=([^\"]+)\".*", "$1");
        for (String from : List.of("--file=" + export, "--book=" + RealFile.BOOK)) {
            try (var child =
                    new Child(
                            "audit",
                            "replay",
                            "--account=" + account,
                            "--data=" + Shared.data(),
                            from)) {
                assertThat(child.exit()).as(child.errors()).isZero();
                assertThat(child.output())
                        .contains("The balance of account " + account)
                        .as("document and person")
                        .containsPattern("ar.InvoiceIssued +[0-9]+ .*" + user());
            }
            try (var child =
                    new Child(
                            "audit",
                            "replay",
                            "--account=" + account,
                            "--effective-on=1999-01-01",
                            "--data=" + Shared.data(),
                            from)) {
                assertThat(child.exit()).as(child.errors()).isZero();
                assertThat(child.output()).doesNotContain("ar.InvoiceIssued").contains("0.00 USD");
            }
        }
        assertThat(Countinghouse.run("audit", "verify", "--data=" + Shared.data(), "--book=nosuch"))
                .isNotEqualTo(ExitCode.FINE);

        String changed = Files.readString(export).replaceFirst("\"47\\.07\"", "\"46.07\"");
        Files.writeString(export, changed);
        assertThat(Countinghouse.run("audit", "verify", "--file=" + export))
                .isEqualTo(ExitCode.NOT_ALL);
        assertThat(Countinghouse.run("audit", "verify", "--file=" + export + ".none"))
                .isEqualTo(ExitCode.USAGE);
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    @Test
    void checksAFileAsSendingWouldAndRecordsNothing() throws Exception {
        Path file = RealFile.path();
        Path report = Files.createTempFile("check", ".csv");
        assertThat(checked(file, "checked", report, "--open-book")).isEqualTo(ExitCode.FINE);
        assertThat(rows(report, "accepted")).isEqualTo(1_678);
        assertThat(Shared.events("checked")).isZero();
        assertThat(checked(file, "checked", report)).isEqualTo(ExitCode.NOT_ALL);

        Shared.api().open("checked");
        assertThat(checked(file, "checked", report, "--open-book")).isEqualTo(ExitCode.FINE);
        assertThat(rows(report, "accepted")).isEqualTo(1_678);
        assertThat(Shared.events("checked")).isOne();

        RealFile.requireImported();
        assertThat(checked(file, RealFile.BOOK, report)).isEqualTo(ExitCode.FINE);
        assertThat(rows(report, "repeated")).as("all is there").isEqualTo(1_678);
    }

    private static int checked(Path file, String book, Path report, String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "import",
                                file.toString(),
                                "--check",
                                "--data=" + Shared.data(),
                                "--book=" + book,
                                "--report=" + report));
        words.addAll(List.of(more));
        return Countinghouse.run(words.toArray(String[]::new));
    }
}
