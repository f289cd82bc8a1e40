package dev.countinghouse.bench.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of ours that is talked to in lines, and ends when nobody talks to it any more. What it
 * says on its standard error goes to a log.
 */
public final class LineProcess implements AutoCloseable {

    private static final Duration ENDING = Duration.ofSeconds(30);

    private final String name;
    private final Path log;
    private final Process process;
    private final PrintWriter out;
    private final BufferedReader in;

    private LineProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        out = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        in = process.inputReader(StandardCharsets.UTF_8);
    }

    /** A JVM of the kind that runs this. */
    public static LineProcess java(String name, Path log, String classPath, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(arguments));
        return start(name, log, command);
    }

    public static LineProcess start(String name, Path log, List<String> command)
            throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        return new LineProcess(name, log, process);
    }

    public long pid() {
        return process.pid();
    }

    /** Sends a line and gives the next one that comes back. */
    public String ask(String line) throws IOException {
        out.println(line);
        return answer();
    }

    /** The next line. */
    public String answer() throws IOException {
        String answer = in.readLine();
        if (answer == null) throw new IOException(name + " has ended: see " + log);
        return answer;
    }

    @Override
    public void close() {
        out.close();
        try {
            if (process.waitFor(ENDING.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
