package dev.countinghouse.bench.http;

import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.LineProcess;
import dev.countinghouse.command.CommandApplication;
import dev.countinghouse.query.QueryApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One of the services in a process of its own. */
final class ServiceProcess implements AutoCloseable {

    /** Overrides how much memory a service may have, and other things of its JVM. */
    private static final String OPTIONS = "bench.service.options";

    private static final String USUAL_OPTIONS = "-Xmx512m -XX:+UseParallelGC";
    private static final String READY = "ready";

    private final int port;
    private final LineProcess process;
    private final Duration untilReady;

    private ServiceProcess(int port, LineProcess process, Duration untilReady) {
        this.port = port;
        this.process = process;
        this.untilReady = untilReady;
    }

    /** What the process runs: the service, until its input ends. */
    public static void main(String[] arguments) throws IOException {
        PrintStream lines = System.out;
        System.setOut(System.err);
        SpringApplicationBuilder application =
                switch (arguments[0]) {
                    case "command" -> CommandApplication.builder();
                    case "query" -> QueryApplication.builder();
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        var running = application.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        lines.println(READY);
        while (System.in.read() >= 0) {}
        running.close();
    }

    /** Begins to start a service; {@link Starting#await} ends it. */
    static Starting start(Lab lab, String service, Map<String, String> properties)
            throws IOException {
        int port = Lab.freePort();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(System.getProperty(OPTIONS, USUAL_OPTIONS).split(" ")));
        arguments.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseCompactObjectHeaders"));
        arguments.addAll(List.of(ServiceProcess.class.getName(), service, "--server.port=" + port));
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        long begun = System.nanoTime();
        LineProcess process =
                LineProcess.java(
                        service,
                        lab.log(service),
                        System.getProperty("java.class.path"),
                        arguments.toArray(String[]::new));
        return new Starting(port, process, begun);
    }

    /** A service that is not ready yet. */
    record Starting(int port, LineProcess process, long begun) {
        ServiceProcess await() throws IOException {
            String answer = process.answer();
            if (!answer.equals(READY)) throw new IOException("instead of ready: " + answer);
            return new ServiceProcess(port, process, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** From the start of its process. */
    Duration untilReady() {
        return untilReady;
    }

    @Override
    public void close() {
        process.close();
    }
}
