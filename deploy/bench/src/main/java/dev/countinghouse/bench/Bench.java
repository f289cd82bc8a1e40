package dev.countinghouse.bench;

import dev.countinghouse.bench.cash.Quality;
import dev.countinghouse.bench.lab.Course;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.OracleException;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs the benchmarks that are asked for, and writes their results. */
public final class Bench {

    private static final List<String> RESULTS = List.of("results");
    private static final String CASH = "cash";
    private static final String SHORT = "--short";
    private static final String FILE = "RESULTS.md";
    private static final String SETTINGS =
            "server_version fsync synchronous_commit full_page_writes wal_compression"
                    + " shared_buffers max_wal_size";

    private final Path root;
    private final String command;

    private Bench(Path root, String command) {
        this.root = root;
        this.command = command;
    }

    /** Arguments: names of works or {@code results}, and {@code --short}. */
    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean brief = names.remove(SHORT);
        if (names.equals(List.of(CASH))) {
            cash();
            return;
        }
        List<String> known = Works.ALL.stream().map(Work::name).toList();
        if (names.isEmpty() || !(names.equals(RESULTS) || known.containsAll(names))) {
            System.err.printf(
                    """
                    deploy/bench/run results [--short]  all works, into deploy/bench/RESULTS.md;
                                                        short: in six minutes, not into that file
                    deploy/bench/run WORK… [--short]    of %s
                    deploy/bench/run cash               how well payments find what they pay, into
                                                        deploy/bench/CASH.md
                    """,
                    String.join(", ", known));
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("countinghouse.root"));
        var bench = new Bench(root, "deploy/bench/run " + String.join(" ", arguments));
        System.exit(bench.run(names, brief) ? 0 : 1);
    }

    /** Needs no database: it is the decision alone. */
    private static void cash() throws IOException {
        Path root = Path.of(System.getProperty("countinghouse.root"));
        String table = Quality.markdown(List.of(11L, 12L, 13L), 10_000, 100_000, 100);
        String markdown =
                "# Cash application\n\n`deploy/bench/run cash`, %s: %s"
                        .formatted(LocalDate.now(), table);
        System.out.print(markdown);
        Files.writeString(root.resolve("deploy/bench/CASH.md"), markdown);
    }

    private boolean run(List<String> names, boolean brief) throws Exception {
        Scale scale = brief ? Scale.SHORT : Scale.FULL;
        Path folder = root.resolve("deploy/bench");
        Path target = Files.createDirectories(folder.resolve("target"));
        var results = new Results();
        boolean whole = true;
        String markdown;
        try (Lab lab = Lab.open(root, target.resolve("data"), scale)) {
            lab.closeOnInterrupt();
            if (!brief) lab.runIn();
            var course = new Course(lab, results, System.err);
            for (Work work : Works.ALL) {
                if (!names.equals(RESULTS) && !names.contains(work.name())) continue;
                whole &= run(course, work, results);
            }
            markdown = results.markdown(conditions(lab));
        }
        System.out.print(markdown);
        Files.writeString(target.resolve(FILE), markdown);
        if (whole && !brief && names.equals(RESULTS)) {
            Files.writeString(folder.resolve(FILE), markdown);
        }
        return whole;
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

    /** What the figures were taken by and under. */
    private List<String> conditions(Lab lab) throws IOException, InterruptedException {
        Scale scale = lab.scale();
        List<String> settings = new ArrayList<>();
        for (String setting : SETTINGS.split(" ", -1))
            settings.add(setting + " " + lab.show(setting));
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
                "after each work an oracle looked at every log and balance; an objection leaves no"
                        + " figure");
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
        return (Files.exists(cpus) ? Files.readAllLines(cpus) : List.<String>of())
                .stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
    }
}
