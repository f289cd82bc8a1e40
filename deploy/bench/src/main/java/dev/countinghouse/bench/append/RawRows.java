package dev.countinghouse.bench.append;

import static dev.countinghouse.bench.lab.OracleException.require;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/**
 * What the database can take at most: rows of the size of our events, each with one tag in an
 * index, a batch of them in a transaction. No condition, no lock, no chain, positions given.
 */
public final class RawRows implements Contender {

    private static final int BATCH = 256;

    private static final String TABLES =
            """
            create table event (
                position bigint not null, book text not null, book_position bigint not null,
                type smallint not null, event_id uuid not null, recorded_at timestamptz not null,
                tags text[] not null, payload bytea not null, metadata bytea not null,
                hash bytea not null, primary key (position)) with (toast_tuple_target = 8160);
            create table event_tag (
                tag uuid not null, type smallint not null, position bigint not null,
                primary key (tag, type, position));
            """;

    private static final String ADD =
            """
            with e as (
                select * from unnest(?::bigint[], ?::uuid[], ?::text[], ?::bytea[], ?::uuid[])
                    as e (position, id, tags, payload, tag)),
            events as (
                insert into event
                select position, 'bench', position, 1, id, clock_timestamp(), tags::text[],
                       payload, '{"actor":"bench"}', decode(repeat('00', 32), 'hex')
                from e)
            insert into event_tag select tag, 1, position from e
            """;

    private static final String COUNT =
            """
            select (select count(*) from event), (select count(*) from event_tag),
                   (select max(position) from event)
            """;

    private final HikariDataSource database;
    private final Connection connection;
    private final Entities entities;
    private long position;

    public RawRows(Lab lab) throws SQLException {
        database = lab.database("raw_insert", 1);
        connection = database.getConnection();
        try (Statement sql = connection.createStatement()) {
            sql.execute(TABLES);
        }
        entities = new Entities(lab.scale().entities());
        while (position < entities.count()) insert(BATCH);
    }

    /** As many events in a transaction as callers that it competes with. */
    @Override
    public Sample under(Load load, Duration length) {
        return Pressure.closed(1, length, () -> insert(load.inFlight()));
    }

    private int insert(int batch) throws SQLException {
        Long[] positions = new Long[batch];
        UUID[] ids = new UUID[batch];
        String[] texts = new String[batch];
        byte[][] payloads = new byte[batch][];
        UUID[] tags = new UUID[batch];
        for (int i = 0; i < batch; i++) {
            int entity = entities.any();
            positions[i] = ++position;
            ids[i] = UUID.randomUUID();
            tags[i] = entities.id(entity);
            texts[i] = "{book=bench,entity=" + tags[i] + "}";
            payloads[i] = Payload.of(entity, 0);
        }
        // one statement is a transaction, and needs no round trip of its own to end it
        try (PreparedStatement sql = connection.prepareStatement(ADD)) {
            sql.setArray(1, connection.createArrayOf("int8", positions));
            sql.setArray(2, connection.createArrayOf("uuid", ids));
            sql.setArray(3, connection.createArrayOf("text", texts));
            sql.setArray(4, connection.createArrayOf("bytea", payloads));
            sql.setArray(5, connection.createArrayOf("uuid", tags));
            sql.executeUpdate();
        }
        return batch;
    }

    @Override
    public void verify() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(COUNT)) {
            row.next();
            for (int i = 1; i <= 3; i++) {
                require(row.getLong(i) == position, "not as many rows as were confirmed");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
