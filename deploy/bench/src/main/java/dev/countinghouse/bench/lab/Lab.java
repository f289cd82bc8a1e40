package dev.countinghouse.bench.lab;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.embedded.Directories;
import dev.countinghouse.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A durable PostgreSQL, and Kafka if a work needs it, on a disk, for one run; and its scale. */
public final class Lab implements AutoCloseable {

    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    /** Four gigabytes, a megabyte at a time. */
    private static final String FILL_LOG =
            """
            select count(pg_logical_emit_message(false, 'bench', repeat('x', 1000000)))
            from generate_series(1, 4000)
            """;

    private final Path root;
    private final Path data;
    private final Scale scale;
    private final EmbeddedPostgres postgres;
    private final JdbcTemplate server;
    private @Nullable KafkaProcess kafka;
    private boolean closed;

    private Lab(Path root, Path data, Scale scale, EmbeddedPostgres postgres) {
        this.root = root;
        this.data = data;
        this.scale = scale;
        this.postgres = postgres;
        server = new JdbcTemplate(new DriverManagerDataSource(postgres.url("postgres")));
    }

    /**
     * @param root of the project
     * @param directory on a disk; what is put there is deleted at the end
     */
    public static Lab open(Path root, Path directory, Scale scale) throws IOException {
        Files.createDirectories(directory);
        String kind = Files.getFileStore(directory).type();
        if (IN_MEMORY.contains(kind)) {
            throw new IllegalArgumentException(
                    directory + " is in memory (" + kind + "); durable means on a disk");
        }
        Path data = Files.createTempDirectory(directory, "run").toAbsolutePath();
        var lab =
                new Lab(
                        root,
                        data,
                        scale,
                        EmbeddedPostgres.at(
                                Files.createDirectory(data.resolve("postgres")),
                                EmbeddedPostgres.freePort()));
        try {
            lab.requireDurable();
            return lab;
        } catch (RuntimeException failed) {
            lab.close();
            throw failed;
        }
    }

    private void requireDurable() {
        for (String setting : DURABLE) {
            if (!show(setting).equals("on")) {
                throw new IllegalStateException("not durable: " + setting + " is not on");
            }
        }
    }

    public String show(String setting) {
        return String.valueOf(server.queryForObject("show " + setting, String.class));
    }

    /**
     * Fills the write-ahead log once, so that its files are used again as in a server that has run
     * for a while. A new one writes each file with zeros first, and everybody waits meanwhile.
     */
    public void runIn() {
        server.execute("alter system set min_wal_size = '4GB'");
        server.execute("select pg_reload_conf()");
        server.execute(FILL_LOG);
        server.execute("checkpoint");
    }

    /** A checkpoint, so that no work pays for the writes of the one before. */
    void settle() {
        server.execute("checkpoint");
    }

    public Scale scale() {
        return scale;
    }

    /** The project's root. */
    public Path root() {
        return root;
    }

    /** A directory for this run, on the disk that is measured. */
    public Path directory(String name) throws IOException {
        return Files.createDirectories(data.resolve(name));
    }

    /** Where a process says what goes wrong; it stays when the run is over. */
    public Path log(String name) throws IOException {
        Path logs = Files.createDirectories(root.resolve("deploy/bench/target/log"));
        return Files.createTempFile(logs, name, ".log");
    }

    /** Makes a database unless it is there, and connects to it. */
    public HikariDataSource database(String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(name));
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /** The JDBC URL of a database, which is made unless it is there. */
    public String url(String name) {
        postgres.createDatabase(name);
        return postgres.url(name);
    }

    /** Started when it is first needed, in a process of its own. */
    public synchronized String kafka() throws IOException {
        KafkaProcess running = kafka;
        if (running == null) {
            running = KafkaProcess.start(directory("kafka"), log("kafka"));
            kafka = running;
        }
        return running.bootstrapServers();
    }

    /** The servers' processes and this one, which has the load and what runs beside it. */
    synchronized Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        processes.put("bench", ProcessHandle.current().pid());
        processes.put("postgres", postgres.pid());
        if (kafka != null) processes.put("kafka", kafka.process().pid());
        return processes;
    }

    Meter meter() {
        return new Meter(server);
    }

    DiskProbe probe() throws IOException {
        return new DiskProbe(data);
    }

    /** Ends a server that would otherwise outlive a run that is interrupted. */
    public void closeOnInterrupt() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "lab-closing"));
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            if (kafka != null) kafka.process().close();
        } finally {
            postgres.close();
            Directories.delete(data);
        }
    }
}
