package dev.countinghouse.bench;

import dev.countinghouse.bench.lab.Course;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.OracleException;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Runs the benchmarks that are asked for, and writes their results. */
@Command(
        name = "run",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = "Measures on this machine's disk, beside a peer and limits.",
        footerHeading = "%n",
        footer = {
            "In the environment, BENCH_JAVA_OPTIONS has options of this process's JVM. The services",
            "are started by deploy/run: COUNTINGHOUSE_MEMORY and COUNTINGHOUSE_JAVA_OPTIONS are",
            "theirs."
        })
public final class Bench implements Callable<Integer> {

    private static final String RESULTS = "results";
    private static final String FILE = "RESULTS.md";

    private static final List<String> SETTINGS =
            List.of(
                    "server_version",
                    "fsync",
                    "synchronous_commit",
                    "full_page_writes",
                    "wal_compression",
                    "shared_buffers",
                    "max_wal_size");

    @Parameters(
            paramLabel = "WORK",
            arity = "1..*",
            description = {
                "Works: ${COMPLETION-CANDIDATES}.",
                "Or results: all of them, once, into deploy/bench/RESULTS.md."
            },
            completionCandidates = Names.class)
    private List<String> names = List.of();

    @Option(
            names = "--short",
            description = "In six minutes; figures go to target/RESULTS.md only.")
    private boolean brief;

    @Option(names = "--rounds", description = "In each, every contender has its turn.")
    private @Nullable Integer rounds;

    @Option(names = "--data", description = "A directory on the disk that is to be measured.")
    private @Nullable Path data;

    @Spec private @Nullable CommandSpec spec;

    private final Path root;
    private final String command;

    private Bench(Path root, String command) {
        this.root = root;
        this.command = command;
    }

    /** The names of all works. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            Works.ALL.forEach(work -> add(work.name()));
        }
    }

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("countinghouse.root"));
        String command = "deploy/bench/run " + String.join(" ", arguments);
        System.exit(new CommandLine(new Bench(root, command)).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Work> works = chosen();
        Scale scale = brief ? Scale.SHORT : Scale.FULL;
        if (rounds != null) scale = scale.withRounds(rounds);
        Path folder = root.resolve("deploy/bench");
        Path target = Files.createDirectories(folder.resolve("target"));
        var results = new Results();
        boolean whole = true;
        String markdown;
        try (Lab lab = Lab.open(root, data != null ? data : target.resolve("data"), scale)) {
            lab.closeOnInterrupt();
            if (!brief) lab.runIn();
            var course = new Course(lab, results, System.err);
            for (Work work : works) whole &= run(course, work, results);
            markdown = results.markdown(conditions(lab));
        }
        System.out.print(markdown);
        Files.writeString(target.resolve(FILE), markdown);
        if (whole && !brief && names.equals(List.of(RESULTS))) {
            Files.writeString(folder.resolve(FILE), markdown);
        }
        return whole ? 0 : 1;
    }

    /** A work that breaks has no figure, and the others go on. */
    private static boolean run(Course course, Work work, Results results) {
        try {
            course.run(work);
            return true;
        } catch (OracleException unproven) {
            results.missing(work.name() + ": " + unproven.getMessage());
        } catch (Exception broken) {
            broken.printStackTrace();
            results.missing(work.name() + " broke: " + broken);
        }
        return false;
    }

    private List<Work> chosen() {
        if (names.equals(List.of(RESULTS))) return Works.ALL;
        for (String name : names) {
            if (!new Names().contains(name)) {
                throw new CommandLine.ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "there is no work " + name + ", only " + new Names());
            }
        }
        return Works.ALL.stream().filter(work -> names.contains(work.name())).toList();
    }

    /** What the figures were taken by and under. */
    private List<String> conditions(Lab lab)
            throws SQLException, IOException, InterruptedException {
        Scale scale = lab.scale();
        List<String> settings = new ArrayList<>();
        for (String setting : SETTINGS) settings.add(setting + " " + lab.show(setting));
        return List.of(
                "`%s` on commit %s, %s".formatted(command, commit(), LocalDate.now()),
                "%s, %d processors, %s %s, Java %s"
                        .formatted(
                                processor(),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                Runtime.version()),
                "PostgreSQL: " + String.join(", ", settings),
                "%d rounds of %d ms in which contenders take turns; a figure is the median (lowest–highest)"
                        .formatted(scale.rounds(), scale.length().toMillis()),
                "%,d entities to append and decide about, %,d rows to import, %,d open items to replay, %,d to ask about"
                        .formatted(scale.entities(), scale.rows(), scale.replayed(), scale.items()),
                "services and Kafka run in processes of their own, on the same machine as the load;"
                        + " services are started by `deploy/run` and warmed up",
                "after each work an oracle looked at every log and balance; an objection leaves no figure");
    }

    private String commit() throws IOException, InterruptedException {
        Process git =
                new ProcessBuilder("git", "describe", "--always", "--dirty")
                        .directory(root.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return git.waitFor() == 0 ? text.strip() : "unknown";
    }

    private static String processor() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        if (!Files.exists(cpus)) return System.getProperty("os.arch");
        return Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
