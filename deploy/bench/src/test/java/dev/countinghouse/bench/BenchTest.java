package dev.countinghouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.bench.lab.Course;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The benchmarks work and their oracles agree; how fast it was is not looked at. */
class BenchTest {

    /** They start the services again, in which they differ little from another. */
    private static final Set<String> LIKE_ANOTHER = Set.of("start", "import", "read");

    @TempDir private Path directory;

    @Test
    void everyOracleAgreesAfterATinyRunAndEveryFigureIsInTheTable() throws Exception {
        List<Work> works =
                Works.ALL.stream()
                        .filter(work -> !LIKE_ANOTHER.contains(work.name()))
                        .map(BenchTest::withoutPeers)
                        .toList();
        Path root = Path.of(System.getProperty("countinghouse.root"));
        var results = new Results();
        try (Lab lab = Lab.open(root, directory, Scale.TINY)) {
            var course = new Course(lab, results, System.err);
            for (Work work : works) course.run(work);
        }
        String text = results.markdown(List.of());
        for (Work work : works) assertThat(text).contains("\n| " + work.name() + ": ");
        assertThat(text).contains("| commands over HTTP | ", "| issue beside Axon 4.13 JDBC | not");
    }

    /** They would have to be fetched. */
    private static Work withoutPeers(Work work) {
        return new Work(
                work.name(),
                work.title(),
                work.loads(),
                work.entries().stream().filter(entry -> !entry.fetched()).toList(),
                work.bars());
    }
}
