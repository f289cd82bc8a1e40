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

/**
 * Axon 4 with its JDBC engine, which cannot share a class path with Axon 5: a process of its own.
 */
public final class Axon4 implements Contender {

    public static final String NAME = "Axon 4.13 JDBC";

    private static final String PROJECT = "deploy/bench/peers/axon4";

    private final LineProcess process;
    private final String task;

    private Axon4(LineProcess process, String task) {
        this.process = process;
        this.task = task;
    }

    /**
     * @param task the one in which it takes part
     * @param connections of its pool
     * @param payloadBytes of its events
     */
    public static Contender start(Lab lab, String task, int connections, int payloadBytes)
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
                            "dev.countinghouse.bench.axon4.Axon4",
                            lab.url("axon4"),
                            Integer.toString(connections),
                            Integer.toString(payloadBytes));
            process.answer();
            return new Axon4(process, task);
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
        return load.task().equals(task);
    }

    @Override
    public Sample under(Load load, Duration length) throws IOException {
        return Sample.parse(process.ask("issue " + load.inFlight() + " " + length.toMillis()));
    }

    /** Reads events from the beginning, as a tracking processor does. */
    public Sample replay(int limit) throws IOException {
        return Sample.parse(process.ask("replay " + limit));
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
