package dev.countinghouse.standalone.backup;

import dev.countinghouse.client.Refusal;
import dev.countinghouse.command.audit.AuditLog;
import dev.countinghouse.command.audit.Verification;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.standalone.backup.Manifest.Head;
import dev.countinghouse.standalone.backup.Manifest.Table;

import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

/** Brings a backup back into an empty database, and proves that it is the same history. */
final class Restore {

    private static final String MIGRATIONS = "classpath:db/command";

    private Restore() {}

    /**
     * @throws Refusal if the database is not empty, or what was restored is not what was backed up:
     *     it is to be thrown away then
     */
    static void read(Path directory, Manifest manifest, DataSource log)
            throws IOException, SQLException {
        requireEmpty(log);
        // as the tables were when it was taken: the service that starts on them brings them on
        Flyway.configure()
                .dataSource(log)
                .locations(MIGRATIONS)
                .target(manifest.migration())
                .load()
                .migrate();
        try (Connection connection = log.getConnection()) {
            connection.setAutoCommit(false);
            read(directory, manifest, connection);
            connection.commit();
        }
        prove(manifest, log);
    }

    /**
     * @throws Refusal if a file is missing, or is not what was backed up
     */
    static Manifest whole(Path directory) throws IOException {
        Manifest manifest = Manifest.read(directory);
        for (Table table : manifest.tables()) {
            Path file = directory.resolve(table.file());
            if (!Files.exists(file)) throw new Refusal("the backup lacks " + table.file());
            if (!Digested.of(file).equals(table.sha256())) {
                throw new Refusal(table.file() + " is not what was backed up: its digest differs");
            }
        }
        return manifest;
    }

    private static void requireEmpty(DataSource log) throws SQLException {
        try (Connection connection = log.getConnection()) {
            if (new LogTables(connection).isEmpty()) return;
            throw new Refusal("the database is not empty: a log is restored into a new one");
        }
    }

    private static void read(Path directory, Manifest manifest, Connection connection)
            throws IOException, SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : manifest.tables()) {
            String copy = "copy " + LogTables.copied(table.name(), table.columns()) + " from stdin";
            try (InputStream file = Files.newInputStream(directory.resolve(table.file()));
                    InputStream rows = new GZIPInputStream(file, 1 << 16)) {
                long read = copies.copyIn(copy, rows);
                if (read != table.rows()) {
                    throw new Refusal(table.name() + " has " + read + " rows, not " + table.rows());
                }
            }
        }
        new LogTables(connection).continueSequences();
    }

    /** By what was restored alone: each chain is followed to the head that was noted. */
    private static void prove(Manifest manifest, DataSource log) {
        var audit = new AuditLog(new EventLog(log));
        for (Head head : manifest.heads()) {
            Verification found = audit.verification(new BookId(head.book()), 1, Long.MAX_VALUE);
            if (found.fits()
                    && found.until() == head.bookPosition()
                    && found.head().equals(head.hash())) continue;
            throw new Refusal(
                    "the history of "
                            + head.book()
                            + " does not verify: "
                            + (found.misfit() == null ? "another head" : found.misfit().detail()));
        }
    }
}
