package dev.countinghouse.standalone;

import dev.countinghouse.embedded.EmbeddedPostgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The event log in a data directory, whether somebody runs it or not. */
public final class EventLogs {

    private EventLogs() {}

    /** A database that answers until it is closed. */
    public record Opened(String url, Runnable owner) implements AutoCloseable {
        @Override
        public void close() {
            owner.run();
        }
    }

    /**
     * Uses the running server of a data directory, or starts its PostgreSQL alone.
     *
     * @throws Refusal if there are no data
     */
    public static Opened of(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        Optional<Addresses> running = DataDirectory.running(path);
        if (running.isPresent()) return new Opened(running.get().eventLog(), () -> {});
        if (!Files.exists(path.resolve("postgres"))) {
            throw new Refusal("there are no data in " + path + ": name another place with --data");
        }
        DataDirectory data = DataDirectory.hold(path);
        int port = Ports.orFree(0);
        EmbeddedPostgres postgres = EmbeddedPostgres.at(data.postgres(), port);
        return new Opened(
                postgres.url(Standalone.COMMAND_DATABASE),
                () -> {
                    postgres.close();
                    data.close();
                });
    }
}
