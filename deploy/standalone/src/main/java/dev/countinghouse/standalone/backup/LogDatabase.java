package dev.countinghouse.standalone.backup;

import dev.countinghouse.cli.local.Addresses;
import dev.countinghouse.cli.local.DataDirectory;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.client.Refusal;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.standalone.Standalone;

import org.postgresql.ds.PGSimpleDataSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.sql.DataSource;

/** The database that has the log, or is going to have it. */
final class LogDatabase implements AutoCloseable {

    private final DataSource database;
    private final Runnable own;

    private LogDatabase(DataSource database, Runnable own) {
        this.database = database;
        this.own = own;
    }

    DataSource database() {
        return database;
    }

    /** Anywhere. */
    static LogDatabase at(String url, String user, String password) {
        PGSimpleDataSource database = at(url);
        database.setUser(user);
        database.setPassword(password);
        return new LogDatabase(database, () -> {});
    }

    private static PGSimpleDataSource at(String url) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        return database;
    }

    /** That of a data directory, whether everything runs on it or nothing. */
    static LogDatabase in(Settings settings) {
        Optional<Addresses> running = DataDirectory.running(settings.data());
        if (running.isPresent()) {
            return new LogDatabase(at(local(running.get().postgresPort())), () -> {});
        }
        if (!Files.exists(settings.data().resolve("postgres"))) {
            throw new Refusal("there are no data in " + settings.data());
        }
        return started(settings);
    }

    /**
     * A new one, in a data directory that has none.
     *
     * @throws Refusal if it has one
     */
    static LogDatabase newIn(Settings settings) {
        Path postgres = settings.data().resolve("postgres");
        if (Files.exists(postgres)) {
            throw new Refusal(
                    settings.data() + " has data: a log is restored into a new directory");
        }
        return started(settings);
    }

    private static LogDatabase started(Settings wanted) {
        Settings settings = wanted.withFreePorts();
        DataDirectory data = DataDirectory.hold(settings.data());
        EmbeddedPostgres server = EmbeddedPostgres.at(data.postgres(), settings.postgresPort());
        server.createDatabase(Standalone.COMMAND_DATABASE);
        return new LogDatabase(
                at(local(settings.postgresPort())),
                () -> {
                    server.close();
                    data.close();
                });
    }

    private static String local(int port) {
        return "jdbc:postgresql://127.0.0.1:"
                + port
                + "/"
                + Standalone.COMMAND_DATABASE
                + "?user=postgres";
    }

    @Override
    public void close() {
        own.run();
    }
}
