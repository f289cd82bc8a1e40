package dev.countinghouse.bench.peer;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.lab.Absent;
import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.LineProcess;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Sample;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Axon 4 with its JDBC engine, which cannot share a class path with Axon 5: a process of its own.
 */
public final class Axon4 implements Contender {

    public static final String NAME = "Axon 4.13 JDBC";

    private static final String PROJECT = "deploy/bench/peers/axon4";

    private final LineProcess process;
    private final Set<String> tasks;

    private Axon4(LineProcess process, Set<String> tasks) {
        this.process = process;
        this.tasks = tasks;
    }

    /**
     * @param database of its own
     * @param tasks in which it takes part: {@code issue}, or those that begin with {@code replay}
     * @param connections of its pool
     * @param payloadBytes of its events
     * @param preload events that are there before the first load
     */
    public static Contender start(
            Lab lab,
            String database,
            Set<String> tasks,
            int connections,
            int payloadBytes,
            int preload)
            throws InterruptedException {
        try {
            Path project = lab.root().resolve(PROJECT);
            Tools.run(project, List.of("mvn", "-q", "-B", "process-classes"));
            Path target = project.resolve("target");
            LineProcess process =
                    LineProcess.java(
                            NAME,
                            lab.log("axon4"),
                            target.resolve("classes")
                                    + File.pathSeparator
                                    + target.resolve("lib").resolve("*"),
                            "-Xmx1g",
                            "-XX:+UseParallelGC",
                            "dev.countinghouse.bench.axon4.Axon4",
                            lab.url(database),
                            Integer.toString(connections),
                            Integer.toString(payloadBytes));
            process.answer();
            process.ask("preload " + preload);
            return new Axon4(process, tasks);
        } catch (IOException failed) {
            return new Absent(NAME, String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean takes(Load load) {
        return tasks.contains(load.task());
    }

    @Override
    public Sample under(Load load, Duration length) throws IOException {
        return Sample.parse(
                process.ask(load.task() + " " + load.inFlight() + " " + length.toMillis()));
    }

    @Override
    public void verify() throws IOException {
        String answer = process.ask("verify");
        require(answer.equals("right"), NAME + " has " + answer);
    }

    @Override
    public Map<String, Long> processes() {
        return Map.of("axon4", process.pid());
    }

    @Override
    public void close() {
        process.close();
    }
}
