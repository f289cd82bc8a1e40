package dev.countinghouse.standalone.backup;

import dev.countinghouse.client.Refusal;
import dev.countinghouse.standalone.backup.Manifest.Table;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** Writes what the log holds at one moment into a directory that is there only when it is whole. */
final class Backup {

    private Backup() {}

    /**
     * @throws Refusal if the directory is there already, or the database has no log
     */
    static Manifest write(DataSource log, Path directory, String madeBy, Instant now)
            throws IOException, SQLException {
        if (Files.exists(directory)) throw new Refusal(directory + " is there already");
        Path part = directory.resolveSibling(directory.getFileName() + ".part");
        Files.createDirectories(part);
        try (Connection connection = log.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Manifest manifest = write(connection, part, madeBy, now);
            connection.rollback();
            manifest.write(part);
            Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        }
    }

    private static Manifest write(Connection connection, Path part, String madeBy, Instant now)
            throws IOException, SQLException {
        var log = new LogTables(connection);
        if (!log.isLog()) throw new Refusal("the database has no log: there is no table event");
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : log.columns().entrySet()) {
            tables.add(write(copies, table.getKey(), table.getValue(), part));
        }
        return new Manifest(
                Manifest.FORMAT, madeBy, now, log.migration(), log.position(), log.heads(), tables);
    }

    private static Table write(CopyManager copies, String name, List<String> columns, Path part)
            throws IOException, SQLException {
        String file = name + ".copy.gz";
        var written = new Digested(part.resolve(file));
        long rows;
        try (written) {
            String copy = "copy " + LogTables.copied(name, columns) + " to stdout";
            rows = copies.copyOut(copy, written.out());
        }
        return new Table(name, columns, rows, file, written.sha256Hex());
    }
}
