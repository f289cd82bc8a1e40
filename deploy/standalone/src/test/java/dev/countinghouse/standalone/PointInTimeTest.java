package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.local.DataDirectory;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.client.Api;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A machine is brought back as it was at a moment, from a base backup and the write-ahead log's
 * archive, step by step as OPERATING.md says under “To any moment”. What was acknowledged until
 * then is there, although the base backup is older, and what came after is not.
 */
class PointInTimeTest {

    private static final String BOOK = "small";
    private static final String SERVER = "postgres";

    /** What a base backup leaves out: what is only of the server that runs. */
    private static final Set<String> OF_THE_SERVER = Set.of("postmaster.pid", "postmaster.opts");

    @TempDir private static Path folder;

    private final Path archive = folder.resolve("archive");
    private final Path base = folder.resolve("base");

    @Test
    void comesBackAsItWasAtAMoment() throws Exception {
        Path lost = folder.resolve("lost");
        Files.createDirectories(archive);
        try (EmbeddedPostgres server = server(lost)) {
            archiveFrom(server);
        }

        String moment;
        JsonNode before;
        try (Child machine = Child.machine(lost);
                Api api = Child.api(lost, lost)) {
            assertThat(DemoTest.sendTo(lost)).isEqualTo(ExitCode.FINE);
            try (Connection connection = connection(lost)) {
                baseBackup(connection, lost.resolve(SERVER));
                open(api, "after-the-base-backup");
                before = api.audit("/v1/books/" + BOOK + "/verification");
                moment = one(connection, "select clock_timestamp()");
                open(api, "the-mistake");
                awaitArchived(connection);
            }
            machine.kill();
        }

        Path restored = folder.resolve("restored");
        restore(restored, moment);
        Files.copy(lost.resolve("token.key"), restored.resolve("token.key"));

        try (Child machine = Child.machine(restored);
                Api api = Child.api(restored, lost)) {
            JsonNode accounts =
                    api.get(
                            "/v1/books/" + BOOK + "/accounts?limit=1000",
                            before.path("lastPosition").asLong());
            assertThat(accounts.path("items").valueStream())
                    .extracting(account -> account.path("account").asString())
                    .contains("after-the-base-backup")
                    .doesNotContain("the-mistake");
            assertThat(
                            Countinghouse.run(
                                    "audit",
                                    "verify",
                                    "--book=" + BOOK,
                                    "--head=" + before.path("head").asString(),
                                    "--until=" + before.path("until").asLong(),
                                    "--data=" + restored))
                    .isEqualTo(ExitCode.FINE);
            // the whole year again: fine only if no command is refused and all three proofs tie
            assertThat(DemoTest.sendTo(restored)).isEqualTo(ExitCode.FINE);
            assertThat(machine.stop()).isEqualTo(143);
        }
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.at(data.resolve(SERVER), EmbeddedPostgres.freePort());
    }

    private void archiveFrom(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url("postgres"))) {
            run(connection, "alter system set archive_mode = on");
            run(
                    connection,
                    "alter system set archive_command = 'test ! -f \"%1$s/%%f\" && cp %%p \"%1$s/%%f\"'"
                            .formatted(archive));
        }
    }

    /** As {@code pg_basebackup} does it, which the embedded server does not have. */
    private void baseBackup(Connection connection, Path server) throws SQLException, IOException {
        run(connection, "select pg_backup_start('nightly', fast => true)");
        copy(server, base);
        String label = one(connection, "select labelfile from pg_backup_stop()");
        Files.writeString(base.resolve("backup_label"), label);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        Files.createDirectories(
                                to.resolve(from.relativize(directory)),
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rwx------")));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Path name = from.relativize(file);
                        if (name.startsWith("pg_wal") || OF_THE_SERVER.contains(name.toString())) {
                            return FileVisitResult.CONTINUE;
                        }
                        try {
                            Files.copy(file, to.resolve(name));
                        } catch (NoSuchFileException gone) {
                            // while it was copied: the write-ahead log has it
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void open(Api api, String account) throws InterruptedException {
        api.send(
                "/v1/books/" + BOOK + "/accounts",
                account,
                (ObjectNode)
                        EventJson.mapper()
                                .readTree(
                                        """
                                        {"account": "%s", "name": "Late", "kind": "CUSTOMER",
                                         "currency": "USD", "terms": {"due": {"days": 30}}}
                                        """
                                                .formatted(account)));
    }

    /** The archive has all that was written until now. */
    private static void awaitArchived(Connection connection) throws SQLException {
        String last = one(connection, "select pg_walfile_name(pg_switch_wal())");
        Eventually.until(
                last + " is in the archive",
                () -> {
                    try {
                        String archived =
                                one(
                                        connection,
                                        "select coalesce(max(last_archived_wal), '') from pg_stat_archiver");
                        return archived.compareTo(last) >= 0;
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private void restore(Path data, String moment) throws Exception {
        Path server = data.resolve(SERVER);
        copy(base, server);
        Files.createFile(server.resolve("recovery.signal"));
        Files.writeString(
                server.resolve("postgresql.auto.conf"),
                """
                restore_command = 'cp "%s/%%f" "%%p"'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """
                        .formatted(archive, moment),
                StandardOpenOption.APPEND);
        try (EmbeddedPostgres restored = server(data);
                Connection connection = DriverManager.getConnection(restored.url("postgres"))) {
            Eventually.until("it is at the moment", () -> isOpen(connection));
            run(connection, "alter system reset restore_command");
            run(connection, "alter system reset recovery_target_time");
            // it knows more than the log, or less, and is made again from the topic
            run(connection, "drop database " + Standalone.QUERY_DATABASE);
        }
    }

    private static boolean isOpen(Connection connection) {
        try {
            return one(connection, "select pg_is_in_recovery()").equals("f");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connection(Path data) throws SQLException {
        int port = DataDirectory.running(data).orElseThrow().postgresPort();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    }

    private static void run(Connection connection, String words) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(words);
        }
    }

    private static String one(Connection connection, String question) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
