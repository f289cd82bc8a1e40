package dev.countinghouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The benchmark works and its oracle agrees; how fast it was is not looked at. */
class AppendBenchTest {

    @TempDir private Path directory;

    @Test
    void everyPromisedAppendIsThereOnceAfterAShortRun() throws IOException {
        String report = AppendBench.run(directory, 1, Duration.ofMillis(200));
        assertThat(report).contains("The oracle found nothing", "group commit", "one commit each");
    }
}
