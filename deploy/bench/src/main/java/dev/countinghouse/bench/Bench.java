package dev.countinghouse.bench;

import dev.countinghouse.bench.append.Conditional;
import dev.countinghouse.bench.append.Tailing;
import dev.countinghouse.bench.append.Unconditional;
import dev.countinghouse.bench.command.Contended;
import dev.countinghouse.bench.command.Decisions;
import dev.countinghouse.bench.command.Replay;
import dev.countinghouse.bench.growth.Growth;
import dev.countinghouse.bench.http.Imports;
import dev.countinghouse.bench.http.Instances;
import dev.countinghouse.bench.http.OverHttp;
import dev.countinghouse.bench.http.Starts;
import dev.countinghouse.bench.lab.Course;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.OracleException;
import dev.countinghouse.bench.lab.Report;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;
import dev.countinghouse.bench.reads.Questions;
import dev.countinghouse.bench.reads.Rebuilds;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Runs the benchmarks that are asked for, and reports. */
@Command(
        name = "run",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = "Measures on this machine's disk, beside peers and limits.",
        footerHeading = "%n",
        footer = {
            "In the environment, BENCH_JAVA_OPTIONS has options of this process's JVM, such as",
            "-Xmx6g for ten million events. The services are started by deploy/run, so",
            "COUNTINGHOUSE_MEMORY and COUNTINGHOUSE_JAVA_OPTIONS are theirs."
        })
public final class Bench implements Callable<Integer> {

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(15);
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final String ALL = "all";
    private static final String SHORT = "short";

    /** In the order in which they are run. */
    static final List<Work> WORKS =
            List.of(
                    new Unconditional(),
                    new Conditional(),
                    new Contended(),
                    new Decisions(),
                    new Starts(),
                    new OverHttp(),
                    new Replay(),
                    new Rebuilds(),
                    new Tailing(),
                    new Imports(),
                    new Questions(),
                    new Instances(),
                    Growth.ofAppends(),
                    Growth.ofCommands());

    @Parameters(
            paramLabel = "WORK",
            description = "Names of works; ${COMPLETION-CANDIDATES}, all, or short for all, tiny.",
            completionCandidates = Names.class)
    private List<String> works = List.of();

    @Option(names = "--rounds", description = "In each, every contender has its turn.")
    private int rounds = 5;

    @Option(names = "--seconds", description = "Of one turn.")
    private int seconds = 5;

    @Option(names = "--warm-up", description = "Seconds of load that services have at first.")
    private int serviceWarmUp = 60;

    @Option(names = "--entities", description = "That appends are about.")
    private int entities = 100_000;

    @Option(names = "--rows", description = "Of an import.")
    private int rows = 50_000;

    @Option(names = "--events", description = "To be read again by a replay.")
    private int events = 500_000;

    @Option(
            names = "--preloads",
            split = ",",
            description = "Lengths of history, to see what grows with it.")
    private List<Integer> preloads = List.of(100_000, 1_000_000);

    @Option(names = "--only", description = "Pattern of the contenders that take part.")
    private String only = "";

    @Option(names = "--data", description = "A directory on the disk that is to be measured.")
    private @Nullable Path data;

    @Option(names = "--report", description = "The folder of the report.")
    private @Nullable Path report;

    private final Path root;

    private Bench(Path root) {
        this.root = root;
    }

    /** The names of all works. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            WORKS.forEach(work -> add(work.name()));
        }
    }

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("countinghouse.root"));
        System.exit(new CommandLine(new Bench(root)).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        boolean tiny = works.equals(List.of(SHORT));
        List<Work> chosen = tiny || works.equals(List.of(ALL)) ? WORKS : chosen();
        Path target = root.resolve("deploy/bench/target");
        Path folder =
                report != null
                        ? report
                        : target.resolve("report").resolve(LocalDateTime.now().format(FOLDER));
        int failures = 0;
        try (Lab lab = Lab.open(root, data != null ? data : target.resolve("data"), scale(tiny))) {
            lab.closeOnInterrupt();
            if (!tiny) lab.runIn();
            var to = new Report(folder, System.out, Conditions.of(lab));
            var course = new Course(lab, Pattern.compile(only), System.err);
            for (Work work : chosen) {
                course.settle();
                try {
                    to.add(course.run(work));
                } catch (OracleException unproven) {
                    failures++;
                    System.err.println(work.name() + " has no figure: " + unproven.getMessage());
                } catch (Exception broken) {
                    failures++;
                    System.err.println(work.name() + " broke:");
                    broken.printStackTrace();
                }
            }
        }
        System.err.println("The report is in " + folder);
        return failures == 0 ? 0 : 1;
    }

    private List<Work> chosen() {
        if (works.isEmpty()) throw usage("which work? " + String.join(", ", new Names()));
        List<Work> chosen = new ArrayList<>();
        for (String name : works) {
            chosen.add(
                    WORKS.stream()
                            .filter(work -> work.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> usage("there is no work " + name)));
        }
        return chosen;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(new CommandLine(this), message);
    }

    private Scale scale(boolean tiny) {
        if (tiny) return Scale.TINY;
        Duration length = Duration.ofSeconds(seconds);
        Duration warmUp = length.compareTo(LONGEST_WARM_UP) < 0 ? length : LONGEST_WARM_UP;
        return new Scale(
                rounds,
                length,
                warmUp,
                Duration.ofSeconds(serviceWarmUp),
                Integer.MAX_VALUE,
                entities,
                rows,
                events,
                preloads);
    }
}
