package dev.countinghouse.standalone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A service in a process of its own, which leaves an ahead-of-time cache when it ends: one that has
 * only what this service is made of.
 */
final class Apart implements AutoCloseable {

    /** Has the launcher make a cache instead of using one. */
    private static final String TRAINING = "COUNTINGHOUSE_TRAINING";

    private static final String READINESS = "/actuator/health/readiness";
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    /** The cache is put together within this time. */
    private static final Duration LONGEST_END = Duration.ofMinutes(2);

    private static final int OK = 200;

    private final String service;
    private final Process process;

    private Apart(String service, Process process) {
        this.service = service;
        this.process = process;
    }

    /**
     * Starts a service and waits until it is ready.
     *
     * @param launcher takes the service's name and its settings
     * @param log takes what it says
     * @param address where it is going to answer
     */
    static Apart start(
            Path launcher, String service, Path log, String address, List<String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString(), service));
        command.addAll(settings);
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put(TRAINING, "true");
        var apart = new Apart(service, builder.start());
        try {
            apart.awaitReady(URI.create(address + READINESS));
            return apart;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            apart.process.destroyForcibly();
            throw failed;
        }
    }

    private void awaitReady(URI readiness) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(readiness).timeout(ANSWER_LIMIT).build();
            while (!isReady(http, request)) {
                if (!process.isAlive()) throw new IOException("the " + service + " has ended");
                if (System.nanoTime() - begun > LONGEST_START.toNanos()) {
                    throw new IOException("the " + service + " is not ready");
                }
                Thread.sleep(LOOK);
            }
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (ConnectException notListening) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException("it had to be killed");
    }
}
