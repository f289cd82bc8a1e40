package dev.countinghouse.bench.command;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.LineProcess;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Sample;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Axon 4 with its JDBC engine, which cannot share a class path with Axon 5: a process of its own,
 * fetched when the benchmark runs. Nothing of it is kept in this project.
 */
public final class Axon4 implements Contender {

    public static final String NAME = "Axon 4.13 JDBC";

    private static final String PROJECT = "deploy/bench/peers/axon4";
    private static final int MOST_WORDS = 300;

    /** Fewer made its slowest answers slower where this was written, more its rate lower. */
    private static final String CONNECTIONS = "64";

    private final LineProcess process;

    /**
     * @throws IOException if it cannot be fetched and built
     */
    public Axon4(Lab lab) throws IOException, InterruptedException {
        Path project = lab.root().resolve(PROJECT);
        build(project);
        Path target = project.resolve("target");
        process =
                LineProcess.java(
                        NAME,
                        lab.log("axon4"),
                        target.resolve("classes") + File.pathSeparator + target.resolve("lib/*"),
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "dev.countinghouse.bench.axon4.Axon4",
                        lab.url("axon4"),
                        CONNECTIONS,
                        Integer.toString(OwnCommands.ISSUED_BYTES));
        process.answer();
    }

    private static void build(Path project) throws IOException, InterruptedException {
        Process maven =
                new ProcessBuilder("mvn", "-q", "-B", "process-classes")
                        .directory(project.toFile())
                        .redirectErrorStream(true)
                        .start();
        maven.getOutputStream().close();
        String words =
                new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (maven.waitFor() == 0) return;
        String last = words.substring(Math.max(0, words.length() - MOST_WORDS));
        throw new IOException("mvn failed: " + last.replaceAll("\\s+", " "));
    }

    @Override
    public boolean takes(Load load) {
        return load.task().equals(OwnCommands.ISSUE);
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
