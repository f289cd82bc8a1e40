package dev.countinghouse.shipped.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ContainerNetwork;

import dev.countinghouse.embedded.Eventually;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

import java.util.List;

/** What happens to containers. */
final class Engine {

    /** As {@code stop_grace_period} of compose.yaml. */
    private static final int GRACE_SECONDS = 30;

    private Engine() {}

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }

    private static InspectContainerResponse inspect(GenericContainer<?> container) {
        return docker().inspectContainerCmd(container.getContainerId()).exec();
    }

    /** Ends everything in it at once: no shutdown, no last write. */
    static void kill(GenericContainer<?> container) {
        docker().killContainerCmd(container.getContainerId()).exec();
        Eventually.until(
                "the container is dead",
                () -> !Boolean.TRUE.equals(inspect(container).getState().getRunning()));
    }

    /** Starts it again on what it has on its disk. */
    static void start(GenericContainer<?> container) {
        docker().startContainerCmd(container.getContainerId()).exec();
    }

    /** Asks it to end, and waits until it has. */
    static void stop(GenericContainer<?> container) {
        docker().stopContainerCmd(container.getContainerId()).withTimeout(GRACE_SECONDS).exec();
    }

    static void awaitHealth(GenericContainer<?> container) {
        Eventually.until(
                container.getDockerImageName() + " is healthy",
                () -> "healthy".equals(inspect(container).getState().getHealth().getStatus()));
    }

    /** Nothing gets to it or comes from it. Connections do not end: they are silent. */
    static void cut(GenericContainer<?> container, Network network) {
        docker().disconnectFromNetworkCmd()
                .withContainerId(container.getContainerId())
                .withNetworkId(network.getId())
                .exec();
    }

    /** Puts it back under its names. */
    static void join(GenericContainer<?> container, Network network) {
        docker().connectToNetworkCmd()
                .withContainerId(container.getContainerId())
                .withNetworkId(network.getId())
                .withContainerNetwork(
                        new ContainerNetwork()
                                .withAliases(List.copyOf(container.getNetworkAliases())))
                .exec();
    }
}
