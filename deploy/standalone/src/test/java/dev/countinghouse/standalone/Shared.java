package dev.countinghouse.standalone;

import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.local.Tokens;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Api;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.embedded.Eventually;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

/** The one standalone of the tests of this process. */
final class Shared {

    private static final Standalone RUNNING = start();

    private Shared() {}

    private static Standalone start() {
        try {
            Path data = Files.createTempDirectory("countinghouse-standalone");
            Logs.into(data);
            Standalone running = Standalone.start(anyPorts(data), Terminal.system());
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            return running;
        } catch (Exception e) {
            throw new IllegalStateException("the standalone does not start", e);
        }
    }

    static Settings anyPorts(Path data) {
        return new Settings(data, 0, 0, 0, 0, 0, 0, null);
    }

    static Path data() {
        return RUNNING.settings().data();
    }

    static Settings settings() {
        return RUNNING.settings();
    }

    static Api api() {
        String token = Tokens.of(data()).forEverything("tester");
        return new Api(RUNNING.addresses().command(), RUNNING.addresses().query(), () -> token);
    }

    /** The last position of a book. */
    static long position(String book) {
        return log().ofBook(new BookId(book), events(book) - 1, 1).getFirst().position();
    }

    /** How many events a book has. */
    static long events(String book) {
        return log().head(new BookId(book)).bookPosition();
    }

    /** The hash of a book's last event. */
    static byte[] head(String book) {
        return log().head(new BookId(book)).hash();
    }

    /** Waits until what follows by itself from all that was recorded is recorded, too. */
    static void letPoliciesFollow() {
        var policies = JdbcClient.create(database());
        Eventually.until(
                "the policies have followed",
                () ->
                        policies.sql("select coalesce(min(position), 0) from policy")
                                        .query(Long.class)
                                        .single()
                                >= log().head());
    }

    private static EventLog log() {
        return new EventLog(database());
    }

    private static DataSource database() {
        var database = new PGSimpleDataSource();
        database.setUrl(
                "jdbc:postgresql://127.0.0.1:"
                        + RUNNING.addresses().postgresPort()
                        + "/"
                        + Standalone.COMMAND_DATABASE
                        + "?user=postgres");
        return database;
    }
}
