package dev.countinghouse.shipped.containers;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

import java.io.IOException;
import java.util.List;

/**
 * HAProxy in front of two instances of each service. It asks each whether it is ready, sends a
 * request to another one only if the first did not take the connection, and a browser to the
 * console that it came to first.
 */
final class Balancer implements AutoCloseable {

    static final List<String> SERVICES = List.of("command-service", "query-service", "console");

    private static final int FIRST_PORT = 8080;
    private static final String FILE = "/tmp/haproxy.cfg";
    private static final String COMMON =
            """
            global
              log stdout format raw local0
              stats socket ipv4@127.0.0.1:9999 level admin
            defaults
              mode http
              log global
              option httplog
              timeout connect 2s
              timeout client 120s
              timeout server 120s
              timeout queue 20s
              timeout check 5s
              retries 3
              option redispatch 1
              retry-on conn-failure
              http-error status 503 content-type text/plain string "nobody is ready" hdr Retry-After 1
            resolvers engine
              nameserver engine 127.0.0.11:53
              hold valid 500ms
              hold nx 500ms
            """;
    private static final String SERVICE =
            """
            listen %1$s
              bind :%2$d
              option httpchk GET /actuator/health/readiness
              %3$s
              default-server check inter 500ms fall 1 rise 1 resolvers engine init-addr none
              server 1 %1$s-1:%2$d %4$s
              server 2 %1$s-2:%2$d %5$s
            """;

    private final GenericContainer<?> container;

    private Balancer(GenericContainer<?> container) {
        this.container = container;
    }

    static Balancer start(Network network) {
        var settings = new StringBuilder(COMMON);
        for (int i = 0; i < SERVICES.size(); i++) {
            boolean people = SERVICES.get(i).equals("console");
            settings.append(
                    SERVICE.formatted(
                            SERVICES.get(i),
                            FIRST_PORT + i,
                            people
                                    ? "cookie instance insert indirect nocache httponly"
                                    : "balance roundrobin",
                            people ? "cookie 1" : "",
                            people ? "cookie 2" : ""));
        }
        GenericContainer<?> container =
                new GenericContainer<>(DockerImageName.parse(Images.BALANCER))
                        .withImagePullPolicy(image -> false)
                        .withNetwork(network)
                        .withNetworkAliases(SERVICES.toArray(String[]::new))
                        .withExposedPorts(FIRST_PORT, FIRST_PORT + 1, FIRST_PORT + 2)
                        .withCopyToContainer(Transferable.of(settings.toString()), FILE)
                        .withCommand("haproxy", "-W", "-db", "-f", FILE)
                        .waitingFor(Wait.forListeningPorts(FIRST_PORT));
        container.start();
        return new Balancer(container);
    }

    /** Where a service is reached. */
    String address(String service) {
        return "http://127.0.0.1:"
                + container.getMappedPort(FIRST_PORT + SERVICES.indexOf(service));
    }

    /** Sends no new request to an instance, as Kubernetes does before it ends one. */
    void drain(String service, int instance) throws IOException, InterruptedException {
        tell("set server " + service + "/" + instance + " state drain");
    }

    void admit(String service, int instance) throws IOException, InterruptedException {
        tell("set server " + service + "/" + instance + " state ready");
    }

    /** Whether an instance gets requests. */
    boolean isServing(String service, int instance) {
        try {
            return tell("show stat " + service + " 4 -1")
                    .lines()
                    .filter(line -> line.startsWith(service + "," + instance + ","))
                    .anyMatch(line -> line.contains(",UP,"));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many requests an instance has. */
    boolean isIdle(String service, int instance) {
        try {
            return tell("show stat " + service + " 4 -1")
                    .lines()
                    .filter(line -> line.startsWith(service + "," + instance + ","))
                    .anyMatch(line -> line.split(",")[4].equals("0"));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String tell(String words) throws IOException, InterruptedException {
        var said =
                container.execInContainer(
                        "bash",
                        "-c",
                        "exec 3<>/dev/tcp/127.0.0.1/9999; echo '" + words + "' >&3; cat <&3");
        if (said.getExitCode() != 0) throw new AssertionError(said.getStderr());
        return said.getStdout();
    }

    String log() {
        return container.getLogs();
    }

    @Override
    public void close() {
        container.stop();
    }
}
