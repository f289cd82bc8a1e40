package dev.countinghouse.shipped.containers;

import dev.countinghouse.embedded.Eventually;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The two instances of a service. */
final class Instances implements AutoCloseable {

    static final List<Integer> BOTH = List.of(1, 2);

    private final String service;
    private final Network network;
    private final List<GenericContainer<?>> containers = new ArrayList<>();

    Instances(String service, Network network) {
        this.service = service;
        this.network = network;
    }

    private GenericContainer<?> made(int instance, String version) throws IOException {
        return ComposeFile.read(Images.environment(version))
                .service(service)
                .container(network, service + "-" + instance, Map.of());
    }

    void start(String version) throws IOException {
        for (int instance : BOTH) containers.add(made(instance, version));
        Startables.deepStart(containers).join();
    }

    /** Another version in an instance's place: it is taken out, replaced, and let in. */
    void replace(int instance, String version, Balancer balancer)
            throws IOException, InterruptedException {
        balancer.drain(service, instance);
        Eventually.until(
                service + " " + instance + " is idle", () -> balancer.isIdle(service, instance));
        GenericContainer<?> old = containers.get(instance - 1);
        // as Compose and Kubernetes do: SIGTERM, and time to finish; Testcontainers itself kills
        Engine.stop(old);
        old.stop();
        GenericContainer<?> fresh = made(instance, version);
        fresh.start();
        containers.set(instance - 1, fresh);
        balancer.admit(service, instance);
        Eventually.until(
                service + " " + instance + " is let in",
                () -> balancer.isServing(service, instance));
    }

    GenericContainer<?> instance(int instance) {
        return containers.get(instance - 1);
    }

    String logs() {
        return String.join("\n", Stream.of(1, 2).map(i -> instance(i).getLogs()).toList());
    }

    @Override
    public void close() {
        containers.forEach(GenericContainer::stop);
    }
}
