package dev.countinghouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.bench.lab.Course;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Report;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The benchmarks work and their oracles agree; how fast it was is not looked at. */
class BenchTest {

    /** They would have to be fetched. */
    private static final String WITHOUT_PEERS = "^(?!Axon|message-db|dcb-es)";

    /** They start the services again, in which they differ little from W6. */
    private static final Set<String> LIKE_ANOTHER = Set.of("w5", "w10");

    @TempDir private Path directory;

    @Test
    void everyOracleAgreesAfterATinyRunOfEveryWork() throws Exception {
        List<Work> works =
                Bench.WORKS.stream().filter(work -> !LIKE_ANOTHER.contains(work.name())).toList();
        var screen = new ByteArrayOutputStream();
        Path root = Path.of(System.getProperty("countinghouse.root"));
        try (Lab lab = Lab.open(root, directory, Scale.TINY);
                var out = new PrintStream(screen, true, StandardCharsets.UTF_8)) {
            var report = new Report(directory.resolve("report"), out, List.of());
            var course = new Course(lab, Pattern.compile(WITHOUT_PEERS), System.err);
            for (Work work : works) report.add(course.run(work));
        }
        String text = screen.toString(StandardCharsets.UTF_8);
        for (Work work : works) assertThat(text).contains("\n" + work.name() + ": ");
        assertThat(directory.resolve("report/growth-appends.svg")).content().contains("<path d=");
    }
}
