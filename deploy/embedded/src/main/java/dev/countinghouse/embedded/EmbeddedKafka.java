package dev.countinghouse.embedded;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/** A Kafka broker and controller in this process, on the loopback interface. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;

    /**
     * Why a broker gave up, which it would end the whole process for, without a word: on a full
     * disk, most often.
     */
    private static final AtomicReference<@Nullable String> GAVE_UP = new AtomicReference<>();

    static {
        Exit.setExitProcedure(EmbeddedKafka::giveUp);
        Exit.setHaltProcedure(EmbeddedKafka::giveUp);
    }

    private final Path data;
    private final int port;
    private final int controllerPort;
    private final boolean temporary;
    private @Nullable KafkaRaftServer server;

    private EmbeddedKafka(Path data, int port, int controllerPort, boolean temporary) {
        this.data = data;
        this.port = port;
        this.controllerPort = controllerPort;
        this.temporary = temporary;
        start();
    }

    /** Goes on nowhere: a broker does not expect to live after this. */
    private static void giveUp(int status, @Nullable String message) {
        GAVE_UP.compareAndSet(null, message == null ? "it ended with status " + status : message);
        throw new IllegalStateException("the broker has given up: " + message);
    }

    /** Why it does not run any more, if it does not. */
    public Optional<String> death() {
        return Optional.ofNullable(GAVE_UP.get());
    }

    /** Starts again on the same ports and data, after its death or as it is. */
    public void restart() {
        stop();
        start();
        GAVE_UP.set(null);
    }

    /** A broker of its own on free ports, gone with its data when it is closed. */
    public static EmbeddedKafka temporary() {
        try {
            Path data = Files.createTempDirectory("countinghouse-kafka");
            return new EmbeddedKafka(
                    data, EmbeddedPostgres.freePort(), EmbeddedPostgres.freePort(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A broker on the data of a directory, which stay. */
    public static EmbeddedKafka at(Path directory, int port, int controllerPort) {
        return new EmbeddedKafka(directory, port, controllerPort, false);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts the broker again on the same ports and data, after {@link #stop}. */
    public void start() {
        if (server != null) return;
        Properties settings = settings();
        try {
            Files.createDirectories(data);
            if (!Files.exists(data.resolve("meta.properties"))) format();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's storage cannot be made in " + data, e);
        }
        var starting = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        starting.startup();
        server = starting;
    }

    /** Stops the broker; its data stay until it is closed. */
    public void stop() {
        var running = server;
        server = null;
        if (running == null) return;
        running.shutdown();
        running.awaitShutdown();
    }

    private Properties settings() {
        var settings = new Properties();
        settings.putAll(
                Map.ofEntries(
                        Map.entry("process.roles", "broker,controller"),
                        Map.entry("node.id", Integer.toString(NODE)),
                        Map.entry("controller.listener.names", "CONTROLLER"),
                        Map.entry(
                                "controller.quorum.bootstrap.servers",
                                "127.0.0.1:" + controllerPort),
                        Map.entry(
                                "listeners",
                                "PLAINTEXT://127.0.0.1:"
                                        + port
                                        + ",CONTROLLER://127.0.0.1:"
                                        + controllerPort),
                        Map.entry(
                                "listener.security.protocol.map",
                                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                        Map.entry("log.dirs", data.toString()),
                        Map.entry("auto.create.topics.enable", "false"),
                        Map.entry("offsets.topic.replication.factor", "1"),
                        Map.entry("offsets.topic.num.partitions", "1"),
                        Map.entry("transaction.state.log.replication.factor", "1"),
                        Map.entry("transaction.state.log.min.isr", "1"),
                        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                        Map.entry("share.coordinator.state.topic.min.isr", "1"),
                        Map.entry("group.initial.rebalance.delay.ms", "0"),
                        Map.entry("num.network.threads", "2"),
                        Map.entry("num.io.threads", "4"),
                        Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                        Map.entry("log.retention.ms", "-1")));
        return settings;
    }

    private void format() throws Exception {
        try (var out = new java.io.PrintStream(java.io.OutputStream.nullOutputStream())) {
            new Formatter()
                    .setPrintStream(out)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setDirectories(List.of(data.toString()))
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setHasDynamicQuorum(true)
                    .setInitialControllers(
                            DynamicVoters.parse(
                                    NODE
                                            + "@127.0.0.1:"
                                            + controllerPort
                                            + ":"
                                            + Uuid.randomUuid()))
                    .run();
        }
    }

    @Override
    public void close() {
        stop();
        if (temporary) Directories.delete(data);
    }
}
