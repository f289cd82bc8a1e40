package dev.countinghouse.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.catalog.TagKeys;
import dev.countinghouse.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** Databases of one PostgreSQL that the tests share, and a way to put rows there by hand. */
public final class Servers {

    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String TYPE =
            """
            insert into event_type (name)
            select n from (select cast(? as text) as n) given
            where not exists (select from event_type where name = n)
            """;
    private static final String EVENT =
            """
            insert into event (position, book, book_position, type, event_id, recorded_at, tags,
                               payload, metadata, hash)
            values (?, ?, ?, (select id from event_type where name = ?), ?, ?, ?, ?, ?, ?)
            """;
    private static final String HEAD =
            """
            insert into book_head (book, book_position, hash) values (?, ?, ?)
            on conflict (book) do update
            set book_position = excluded.book_position, hash = excluded.hash
            """;

    private static final String TAG =
            """
            insert into event_tag (tag, book, type, position)
            select ?, (select id from book_head where book = ?),
                   (select id from event_type where name = ?), ?
            """;

    private Servers() {}

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server = EmbeddedPostgres.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** The URL of a new, empty database. */
    public static String emptyDatabase() {
        String name = "command" + NUMBER.incrementAndGet();
        POSTGRES.createDatabase(name);
        return POSTGRES.url(name);
    }

    /** A new database with the command service's tables. */
    public static HikariDataSource database() {
        var config = new HikariConfig();
        config.setJdbcUrl(emptyDatabase());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        var database = new HikariDataSource(config);
        Flyway.configure().dataSource(database).locations("classpath:db/command").load().migrate();
        return database;
    }

    /** Adds events as they are, right or wrong, and moves the heads of their books. */
    public static void insert(DataSource database, List<StoredEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement type = connection.prepareStatement(TYPE);
                PreparedStatement row = connection.prepareStatement(EVENT);
                PreparedStatement head = connection.prepareStatement(HEAD);
                PreparedStatement tag = connection.prepareStatement(TAG)) {
            connection.setAutoCommit(false);
            for (StoredEvent event : events) {
                type.setString(1, event.name());
                type.addBatch();
                row.setLong(1, event.position());
                row.setString(2, event.book().value());
                row.setLong(3, event.bookPosition());
                row.setString(4, event.name());
                row.setObject(5, event.eventId());
                row.setObject(6, event.recordedAt().atOffset(ZoneOffset.UTC));
                row.setArray(7, connection.createArrayOf("text", event.tags().toArray()));
                row.setBytes(8, event.payload());
                row.setBytes(9, event.metadata());
                row.setBytes(10, event.hash());
                row.addBatch();
                head.setString(1, event.book().value());
                head.setLong(2, event.bookPosition());
                head.setBytes(3, event.hash());
                head.addBatch();
                for (UUID key : TagKeys.of(event.tags())) {
                    tag.setObject(1, key);
                    tag.setString(2, event.book().value());
                    tag.setString(3, event.name());
                    tag.setLong(4, event.position());
                    tag.addBatch();
                }
            }
            for (PreparedStatement all : List.of(type, row, head, tag)) all.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
