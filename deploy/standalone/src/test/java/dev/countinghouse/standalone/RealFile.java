package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.terminal.ExitCode;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real company's invoices, in a folder beside the project. */
final class RealFile {

    /** The book that the file was imported into, once. */
    static final String BOOK = "real";

    /** 67 accounts opened, 1,678 invoices and as many payments, and 427 disputes. */
    static final long EVENTS = 1 + 67 + 1_678 + 1_678 + 427;

    private static boolean imported;

    private RealFile() {}

    static Path path() {
        Path file =
                Path.of(
                                System.getProperty("countinghouse.root", "."),
                                "../shared/data/receivables/ibm-sample/invoices-1.csv")
                        .normalize();
        Assumptions.assumeTrue(Files.exists(file), "there is no " + file + " on this machine");
        return file;
    }

    /** Imports it, unless that was done. */
    static synchronized void requireImported() throws IOException {
        if (imported) return;
        Path report = Files.createTempFile("report", ".csv");
        int code =
                Countinghouse.run(
                        "import",
                        path().toString(),
                        "--data=" + Shared.data(),
                        "--book=" + BOOK,
                        "--open-book",
                        "--report=" + report);
        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(Shared.events(BOOK)).isEqualTo(EVENTS);
        imported = true;
    }
}
