package dev.countinghouse.shipped.containers;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Volume;

import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A part as {@code compose.yaml} describes it, from which containers are made. */
record Service(String name, Map<String, ?> said) {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    /** More often than there: nobody waits here for a round number. */
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(2);

    private static final int MOST_LOOKS = 1_000;

    /**
     * A container of its own name in the network, with what is said there of the part: image,
     * environment, command, user, what it may write, secrets, files, memory and health. Named
     * volumes are left to the image's own, which end with the container.
     *
     * @param more environment that is for this container alone
     */
    GenericContainer<?> container(Network network, String alias, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        ComposeFile.map(said.get("environment"))
                .forEach((key, value) -> environment.put(key, String.valueOf(value)));
        environment.putAll(more);
        GenericContainer<?> container =
                new GenericContainer<>(DockerImageName.parse(text("image")))
                        .withImagePullPolicy(image -> false)
                        .withNetwork(network)
                        .withNetworkAliases(aliases(alias))
                        .withEnv(environment)
                        .withExposedPorts(ports())
                        .waitingFor(Wait.forHealthcheck().withStartupTimeout(START_LIMIT))
                        .withCreateContainerCmdModifier(this::describe);
        if (said.containsKey("command")) {
            container.withCommand(texts("command").toArray(String[]::new));
        }
        return container;
    }

    private String[] aliases(String alias) {
        Map<String, ?> there =
                ComposeFile.map(ComposeFile.map(said.get("networks")).get("default"));
        Stream<String> theirs = list(there, "aliases");
        return Stream.concat(Stream.of(alias), theirs).toArray(String[]::new);
    }

    private Integer[] ports() {
        return texts("ports").stream()
                .map(port -> Integer.valueOf(port.substring(port.lastIndexOf(':') + 1)))
                .toArray(Integer[]::new);
    }

    private void describe(CreateContainerCmd command) {
        HostConfig host = Objects.requireNonNull(command.getHostConfig());
        host.withRestartPolicy(RestartPolicy.parse(text("restart")));
        host.withBinds(Stream.concat(files(), secrets()).toList());
        host.withPortBindings(
                Stream.of(Objects.requireNonNull(command.getExposedPorts()))
                        .map(port -> new PortBinding(Binding.bindIp("127.0.0.1"), port))
                        .toList());
        host.withReadonlyRootfs(Boolean.TRUE.equals(said.get("read_only")));
        host.withCapDrop(
                texts("cap_drop").stream().map(Capability::valueOf).toArray(Capability[]::new));
        host.withSecurityOpts(texts("security_opt"));
        Map<String, String> memory = new HashMap<>();
        texts("tmpfs").forEach(place -> memory.put(place, ""));
        host.withTmpFs(memory);
        if (said.containsKey("mem_limit")) host.withMemory(bytes(text("mem_limit")));
        if (said.containsKey("shm_size")) host.withShmSize(bytes(text("shm_size")));
        if (said.containsKey("user")) command.withUser(text("user"));
        if (said.containsKey("entrypoint")) command.withEntrypoint(texts("entrypoint"));
        command.withHealthcheck(
                new HealthCheck()
                        .withTest(list(ComposeFile.map(value("healthcheck")), "test").toList())
                        .withInterval(LOOK_EVERY)
                        .withRetries(MOST_LOOKS));
    }

    private Stream<Bind> files() {
        return texts("volumes").stream()
                .filter(volume -> volume.startsWith("."))
                .map(volume -> volume.split(":"))
                .map(of -> bind(ComposeFile.DIRECTORY.resolve(of[0]).normalize(), of[1]));
    }

    private Stream<Bind> secrets() {
        if (!said.containsKey("secrets")) return Stream.of();
        List<Bind> binds = new ArrayList<>();
        for (Object secret : (List<?>) value("secrets")) {
            String source = secret instanceof Map<?, ?> of ? "" + of.get("source") : "" + secret;
            String target = secret instanceof Map<?, ?> of ? "" + of.get("target") : source;
            binds.add(bind(ComposeFile.secretFile(source), "/run/secrets/" + target));
        }
        return binds.stream();
    }

    private static Bind bind(Path file, String place) {
        return new Bind(file.toString(), new Volume(place), AccessMode.ro);
    }

    private static long bytes(String size) {
        int letters = size.endsWith("mb") ? 2 : 1;
        long number = Long.parseLong(size.substring(0, size.length() - letters));
        return number << (size.charAt(size.length() - letters) == 'g' ? 30 : 20);
    }

    private List<String> texts(String key) {
        return list(said, key).toList();
    }

    private static Stream<String> list(Map<String, ?> of, String key) {
        @Nullable Object value = of.get(key);
        return value instanceof List<?> all ? all.stream().map(String::valueOf) : Stream.of();
    }

    private String text(String key) {
        return String.valueOf(value(key));
    }

    private Object value(String key) {
        @Nullable Object value = said.get(key);
        if (value == null) throw new AssertionError(name + " says no " + key);
        return value;
    }
}
