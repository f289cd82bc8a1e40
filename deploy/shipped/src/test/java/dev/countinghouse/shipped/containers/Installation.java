package dev.countinghouse.shipped.containers;

import dev.countinghouse.client.Api;
import dev.countinghouse.standalone.Countinghouse;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything in containers, two of each service, on the data of a backup. */
final class Installation implements AutoCloseable {

    static final String COMMAND = "command-service";
    static final String QUERY = "query-service";
    static final String CONSOLE = "console";

    private static final int POSTGRES_PORT = 5432;

    private final Network network = Network.newNetwork();
    private final GenericContainer<?> postgres;
    private final GenericContainer<?> kafka;
    private final Issuer issuer;
    private final Map<String, Instances> services = new HashMap<>();
    private final Balancer balancer;

    /**
     * @param backup what the log begins with
     * @param version of the services
     */
    static Installation start(Path backup, String version) throws Exception {
        ComposeFile.prepare();
        return new Installation(backup, version);
    }

    private Installation(Path backup, String version) throws Exception {
        ComposeFile file = ComposeFile.read(Images.environment(version));
        postgres = file.service("postgres").container(network, "postgres", Map.of());
        // for the restore, which comes from outside
        postgres.addExposedPort(POSTGRES_PORT);
        kafka = file.service("kafka").container(network, "kafka", Map.of());
        GenericContainer<?> people = file.service("issuer").container(network, "issuer", Map.of());
        Startables.deepStart(List.of(postgres, kafka, people)).join();
        issuer = new Issuer(people);
        restore(backup);
        for (String service : Balancer.SERVICES) {
            services.put(service, new Instances(service, network));
        }
        // the topic is there before anybody reads it
        instances(COMMAND).start(version);
        instances(QUERY).start(version);
        balancer = Balancer.start(network);
        instances(CONSOLE).start(version);
    }

    /**
     * By the very command, in a process of its own, which learns the password as operators say it.
     */
    private void restore(Path backup) throws IOException, InterruptedException {
        var command =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Countinghouse.class.getName(),
                        "restore",
                        backup.toString(),
                        "--user=countinghouse_command",
                        "--database=jdbc:postgresql://127.0.0.1:"
                                + postgres.getMappedPort(POSTGRES_PORT)
                                + "/countinghouse_command");
        command.environment().put("PGPASSWORD", ComposeFile.secret("command-database.password"));
        Process process = command.inheritIO().start();
        if (process.waitFor() != 0) throw new AssertionError("the backup was not restored");
    }

    Instances instances(String service) {
        return Objects.requireNonNull(services.get(service));
    }

    GenericContainer<?> postgres() {
        return postgres;
    }

    GenericContainer<?> kafka() {
        return kafka;
    }

    Network network() {
        return network;
    }

    Issuer issuer() {
        return issuer;
    }

    Balancer balancer() {
        return balancer;
    }

    String address(String service) {
        return balancer.address(service);
    }

    Api api() {
        return new Api(address(COMMAND), address(QUERY), issuer::token);
    }

    @Override
    public void close() {
        balancer.close();
        services.values().forEach(Instances::close);
        issuer.close();
        kafka.stop();
        postgres.stop();
        network.close();
    }
}
