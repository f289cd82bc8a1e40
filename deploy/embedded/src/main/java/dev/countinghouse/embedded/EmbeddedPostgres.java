package dev.countinghouse.embedded;

import com.sun.management.OperatingSystemMXBean;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A durable PostgreSQL 18 on the loopback interface. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);

    /**
     * The library's own defaults give durability away; these take it back. The write-ahead log
     * stays small enough for a small disk. It is not compressed: the binaries are built without
     * lz4, and with PostgreSQL's own method a payment over one invoice took a sixth more processor
     * time.
     */
    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("wal_compression", "off"),
                    Map.entry("checkpoint_timeout", "30min"),
                    Map.entry("max_wal_size", "2GB"),
                    Map.entry("jit", "off"),
                    Map.entry("max_connections", "500"),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("timezone", "UTC"));

    /** As much of the machine's memory as PostgreSQL's documentation advises for its buffers. */
    private static final int PART_FOR_BUFFERS = 4;

    private static final String BUFFERS_OF_A_TEMPORARY_ONE = "128MB";

    private final Path data;
    private final Postmaster postmaster;
    private final int port;
    private final boolean temporary;
    private final @Nullable Path log;
    private @Nullable Orphanage orphanage;
    private io.zonky.test.db.postgres.embedded.@Nullable EmbeddedPostgres server;

    private EmbeddedPostgres(Path data, int port, @Nullable Path log, boolean temporary) {
        this.data = data;
        this.postmaster = Postmaster.of(data);
        this.port = port;
        this.log = log;
        this.temporary = temporary;
        start();
    }

    /** A server of its own on a free port, gone with its data when it is closed. */
    public static EmbeddedPostgres temporary() {
        try {
            Path data = Files.createTempDirectory("countinghouse-postgres");
            return new EmbeddedPostgres(data, freePort(), null, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server on the data of a directory, which stay, and that keeps no log. */
    public static EmbeddedPostgres at(Path directory, int port) {
        return new EmbeddedPostgres(directory, port, null, false);
    }

    /**
     * A server on the data of a directory, which stay. One that a crash left running is stopped.
     *
     * @param log takes what it says
     */
    public static EmbeddedPostgres at(Path directory, int port, Path log) {
        return new EmbeddedPostgres(directory, port, log, false);
    }

    private void start() {
        postmaster.stop(); // left over by a launcher that was killed
        try {
            var builder =
                    io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPort(port)
                            .setPGStartupWait(STARTUP_LIMIT)
                            .setErrorRedirector(toLog())
                            .setOutputRedirector(toLog());
            SETTINGS.forEach(builder::setServerConfig);
            builder.setServerConfig("shared_buffers", buffers());
            server = builder.start();
            orphanage = Orphanage.of(postmaster);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start in " + data, e);
        }
    }

    private ProcessBuilder.Redirect toLog() throws IOException {
        Path file = log;
        if (file == null) return ProcessBuilder.Redirect.DISCARD;
        if (file.getParent() != null) Files.createDirectories(file.getParent());
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /**
     * Old things, such as accounts, are anywhere in the index of a long log's tags. While all of
     * that is in the buffers, an append costs the same after ten million events as after a hundred
     * thousand.
     */
    private String buffers() {
        if (temporary) return BUFFERS_OF_A_TEMPORARY_ONE;
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return (machine.getTotalMemorySize() / PART_FOR_BUFFERS >> 20) + "MB";
    }

    /** The JDBC URL of a database of this server, user included. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    public int port() {
        return port;
    }

    /** Makes a database unless it is there. */
    public void createDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                PreparedStatement there =
                        connection.prepareStatement("select 1 from pg_database where datname = ?");
                Statement create = connection.createStatement()) {
            there.setString(1, name);
            if (!there.executeQuery().next()) create.execute("create database \"" + name + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }

    public long pid() {
        return postmaster.pid();
    }

    /** Ends server and sessions as a power cut would: no shutdown, no last write. */
    public void kill() {
        postmaster.kill();
    }

    /** Starts again on the same port and data, after {@link #kill} or as it is. */
    public void restart() {
        stop();
        start();
    }

    /** Why it does not run any more, if it does not: the end of its own log, where there is one. */
    public Optional<String> death() {
        if (server == null || postmaster.process().isPresent()) return Optional.empty();
        Path file = log;
        if (file == null) return Optional.of("its process is gone");
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return Optional.of(
                    lines.reduce((before, last) -> last)
                            .map(last -> "its last words: " + last)
                            .orElse("its process is gone"));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.of("its process is gone");
        }
    }

    private void stop() {
        var running = server;
        server = null;
        if (running == null) return;
        try {
            // first, for the library waits for some seconds only; then it finds nothing to stop
            postmaster.stop();
            running.close();
            if (orphanage != null) orphanage.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (temporary && server != null) postmaster.drop();
        stop();
        if (temporary) Directories.delete(data);
    }

    /** A port that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
