package dev.countinghouse.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the store holds in memory is bounded by bytes, not by how many there are. */
class SmallHeapTest {

    /** 30 MB of events, several times that in memory, and each bound by number far away. */
    @Test
    @Timeout(120)
    void aProcessWith64MegabytesTakesAndReadsLargeEvents() throws IOException {
        try (var database = Databases.empty()) {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx64m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    LargeEvents.class.getName(),
                                    database.getJdbcUrl())
                            .redirectErrorStream(true)
                            .start();
            String said;
            try (var output = process.getInputStream()) {
                said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
            assertThat(said).contains("taken 300 read 300").doesNotContain("OutOfMemoryError");
        }
    }
}
