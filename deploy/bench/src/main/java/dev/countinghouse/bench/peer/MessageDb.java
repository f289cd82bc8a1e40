package dev.countinghouse.bench.peer;

import static dev.countinghouse.bench.lab.OracleException.require;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.append.Entities;
import dev.countinghouse.bench.append.Payload;
import dev.countinghouse.bench.lab.Absent;
import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * message-db: one {@code write_message} for each event, with the version that its stream is
 * expected to have. It locks a category at a time, so there are as many as a system has kinds of
 * things.
 */
public final class MessageDb implements Contender {

    public static final String NAME = "message-db";

    private static final String PACKAGE = "@eventide/message-db@1.3.1";
    private static final String ARCHIVE = "eventide-message-db-1.3.1.tgz";

    /** Fewer than callers, if they are many: a server has not as many connections for each. */
    private static final int CONNECTIONS = 64;

    private static final int CATEGORIES = 8;

    /** As its own scripts run them, without those that only print. */
    private static final List<String> SCRIPTS =
            List.of(
                    "roles/message-store",
                    "schema/message-store",
                    "extensions/pgcrypto",
                    "tables/messages",
                    "types/message",
                    "functions/message-store-version",
                    "functions/hash-64",
                    "functions/acquire-lock",
                    "functions/category",
                    "functions/is-category",
                    "functions/id",
                    "functions/cardinal-id",
                    "functions/stream-version",
                    "functions/write-message",
                    "indexes/messages-id",
                    "indexes/messages-stream",
                    "indexes/messages-category");

    private static final String WRITE =
            "select write_message(?, ?, 'Happened', ?::jsonb, '{\"actor\":\"bench\"}'::jsonb, ?)";

    private static final String COUNTS =
            """
            select count(*), count(distinct (stream_name, position)),
                   (select count(*) from (
                        select 1 from messages group by stream_name
                        having max(position) <> count(*) - 1) gaps)
            from messages
            """;

    private final HikariDataSource database;
    private final Entities entities;
    private final AtomicLongArray versions;
    private final LongAdder written = new LongAdder();

    private MessageDb(Lab lab, Path scripts) throws IOException, SQLException {
        String url = lab.url("message_db") + "&options=-c%20search_path=message_store,public";
        database = lab.connect(url, CONNECTIONS);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            for (String script : SCRIPTS) {
                sql.execute(
                        Files.readString(scripts.resolve(script + ".sql"), StandardCharsets.UTF_8));
            }
        }
        entities = new Entities(lab.scale().entities());
        versions = new AtomicLongArray(entities.count());
        for (int i = 0; i < entities.count(); i++) versions.set(i, -1);
    }

    public static Contender start(Lab lab) throws InterruptedException, SQLException {
        try {
            Path directory = lab.directory("message-db");
            Tools.run(directory, List.of("npm", "pack", PACKAGE));
            Tools.run(directory, List.of("tar", "xzf", ARCHIVE));
            return new MessageDb(lab, directory.resolve("package/database"));
        } catch (IOException failed) {
            return new Absent(NAME, String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sample under(Load load, Duration length) {
        return Pressure.closed(load.inFlight(), length, this::write);
    }

    private int write() throws SQLException {
        int entity = entities.any();
        long version = versions.get(entity);
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement(WRITE)) {
            sql.setString(1, UUID.randomUUID().toString());
            sql.setString(2, "entity" + entity % CATEGORIES + "-" + entities.id(entity));
            sql.setString(3, Payload.text(entity, version));
            sql.setLong(4, version);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                versions.accumulateAndGet(entity, row.getLong(1), Math::max);
            }
            written.increment();
            return 1;
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("Wrong expected version")) throw e;
            return 0;
        }
    }

    @Override
    public void verify() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(COUNTS)) {
            row.next();
            require(row.getLong(1) == written.sum(), NAME + " has not what it confirmed");
            require(row.getLong(2) == written.sum(), NAME + " has a version twice");
            require(row.getLong(3) == 0, NAME + " has a gap in a stream");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
