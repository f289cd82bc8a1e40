package dev.countinghouse.standalone;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/** A real company's invoices, in a folder beside the project. */
final class RealFile {

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
}
