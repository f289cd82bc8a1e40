package dev.countinghouse.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.catalog.TextCodec;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Processes die by {@code kill -9} under load; what was acknowledged is there. */
class KillTest {

    private static EmbeddedPostgres server;
    private static HikariDataSource database;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.temporary();
        server.createDatabase("store");
        database = Databases.open(server.url("store"));
        PostgresEventStorageEngine.migrate(database);
    }

    @AfterAll
    static void stop() {
        database.close();
        server.close();
    }

    /** A running {@link AppendingService} and what it was promised: payload → position. */
    private record Service(Process process, Map<String, Long> promised, List<String> failures) {

        static Service start(String run) throws IOException {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx200m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    AppendingService.class.getName(),
                                    server.url("store"),
                                    run)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var service =
                    new Service(process, new ConcurrentHashMap<>(), new CopyOnWriteArrayList<>());
            Thread.startVirtualThread(service::listen);
            return service;
        }

        private void listen() {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                String line;
                while ((line = lines.readLine()) != null) {
                    String[] words = line.split(" ", 3);
                    if (words[0].equals("failed")) failures.add(line);
                    if (words[0].equals("appended")) {
                        promised.put(words[1], Long.parseLong(words[2]));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void hasAppended(int more) {
            int before = promised.size();
            Eventually.until(
                    more + " more appends are acknowledged",
                    () -> promised.size() >= before + more);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatAKilledServiceHadAcknowledgedIsThere() throws Exception {
        Service first = Service.start("first");
        Service second = Service.start("second");
        first.hasAppended(300);
        first.kill();
        second.hasAppended(300);
        second.kill();
        assertKept(first, second);

        try (var engine = new PostgresEventStorageEngine(database, new TextCodec())) {
            new Client(engine).append(Client.event("A", "afterwards", "x=afterwards"));
        }
        LogOracle.check(database);
    }

    @Test
    void whatAKilledServerHadAcknowledgedIsThere() throws Exception {
        Service first = Service.start("one");
        Service second = Service.start("two");
        first.hasAppended(200);
        second.hasAppended(200);
        server.kill();
        server.restart();
        first.hasAppended(200);
        second.hasAppended(200);
        first.kill();
        second.kill();
        assertKept(first, second);
        assertThat(first.failures()).as("short enough to be waited for").isEmpty();
    }

    private static void assertKept(Service... services) {
        database.getHikariPoolMXBean().softEvictConnections();
        Map<String, Long> log =
                LogOracle.check(database).stream()
                        .collect(
                                Collectors.toMap(
                                        e -> new String(e.payload(), StandardCharsets.UTF_8),
                                        StoredEvent::position));
        for (Service service : services) {
            assertThat(service.promised()).isNotEmpty();
            assertThat(log).containsAllEntriesOf(service.promised());
        }
    }
}
