package dev.countinghouse.bench.http;

import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.LineProcess;
import dev.countinghouse.command.CommandApplication;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.query.QueryApplication;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * One of the services in a process of its own, started as its users start it.
 *
 * @param tether ends it when this process ends
 * @param untilReady from the start of its process
 */
record ServiceProcess(int port, ProcessHandle service, LineProcess tether, Duration untilReady)
        implements AutoCloseable {

    /** The script that starts a service; without it, the classes of this process are used. */
    private static final String LAUNCHER = "bench.launcher";

    /**
     * Names the service's process, and ends it when its own input ends. What this process has in
     * its environment for its databases is not the service's.
     */
    private static final String TETHER =
            "unset ${!MALLOC_@}; \"$@\" </dev/null >&2 & echo $!; read -r _; kill $! && wait $!";

    private static final String READINESS = "/actuator/health/readiness";
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int OK = 200;

    /** Starts a service and waits until it is ready. */
    static ServiceProcess start(Lab lab, String service, Map<String, String> properties)
            throws IOException {
        int port = EmbeddedPostgres.freePort();
        List<String> command = new ArrayList<>(List.of("bash", "-c", TETHER, service));
        command.addAll(launcher(service));
        command.add("--server.port=" + port);
        properties.forEach((name, value) -> command.add("--" + name + "=" + value));
        Path log = lab.log(service);
        long begun = System.nanoTime();
        LineProcess tether = LineProcess.start(service, log, command);
        try {
            ProcessHandle process =
                    ProcessHandle.of(Long.parseLong(tether.answer()))
                            .orElseThrow(() -> new IOException(service + " has ended: see " + log));
            while (!isReady(port)) {
                if (!process.isAlive()) throw new IOException(service + " has ended: see " + log);
                if (System.nanoTime() - begun > LONGEST_START.toNanos()) {
                    throw new IOException(service + " is not ready: see " + log);
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new ServiceProcess(port, process, tether, took);
        } catch (IOException | RuntimeException failed) {
            tether.close();
            throw failed;
        }
    }

    private static List<String> launcher(String service) {
        String launcher = System.getProperty(LAUNCHER);
        if (launcher != null) return List.of(launcher, service + "-service");
        boolean command = service.equals(Site.COMMAND);
        Class<?> application = command ? CommandApplication.class : QueryApplication.class;
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                application.getName());
    }

    private static boolean isReady(int port) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.get(READINESS, "").status() == OK;
        } catch (ConnectException notListening) {
            return false;
        }
    }

    long pid() {
        return service.pid();
    }

    @Override
    public void close() {
        tether.close();
        service.destroyForcibly();
    }
}
