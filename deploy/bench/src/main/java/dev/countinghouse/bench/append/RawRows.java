package dev.countinghouse.bench.append;

import static dev.countinghouse.bench.lab.OracleException.require;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
final class RawRows implements Contender {

    static final String INSERT = "raw insert";
    static final String COPY = "raw COPY";
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

    private static final String COPY_EVENTS = "copy event from stdin binary";
    private static final String COPY_TAGS = "copy event_tag from stdin binary";

    private static final String COUNT =
            """
            select (select count(*) from event), (select count(*) from event_tag),
                   (select max(position) from event)
            """;

    private final String name;
    private final HikariDataSource database;
    private final Connection connection;
    private final Entities entities;
    private final UUID[] tags;
    private long position;

    RawRows(String name, Lab lab) throws SQLException, IOException {
        this.name = name;
        database =
                lab.database(
                        name.replaceAll("[^a-zA-Z]", "_").toLowerCase(java.util.Locale.ROOT), 1);
        connection = database.getConnection();
        try (Statement sql = connection.createStatement()) {
            sql.execute(TABLES);
        }
        // one statement is a transaction anyway, and needs no round trip of its own to end it
        connection.setAutoCommit(!name.equals(COPY));
        entities = new Entities(lab.scale().entities());
        tags = new UUID[entities.count()];
        for (int i = 0; i < tags.length; i++) tags[i] = UUID.fromString(entities.id(i));
        while (position < entities.count()) add(BATCH);
    }

    @Override
    public String name() {
        return name;
    }

    /** As many events in a transaction as callers that it competes with. */
    @Override
    public Sample under(Load load, Duration length) {
        return Pressure.closed(1, length, () -> add(load.inFlight()));
    }

    private int add(int batch) throws SQLException, IOException {
        if (name.equals(COPY)) copy(batch);
        else insert(batch);
        return batch;
    }

    private void insert(int batch) throws SQLException {
        Long[] positions = new Long[batch];
        UUID[] ids = new UUID[batch];
        String[] texts = new String[batch];
        byte[][] payloads = new byte[batch][];
        UUID[] keys = new UUID[batch];
        for (int i = 0; i < batch; i++) {
            int entity = entities.any();
            positions[i] = ++position;
            ids[i] = UUID.randomUUID();
            texts[i] = "{book=bench,entity=" + entities.id(entity) + "}";
            payloads[i] = Payload.of(entity, 0);
            keys[i] = tags[entity];
        }
        try (PreparedStatement sql = connection.prepareStatement(ADD)) {
            sql.setArray(1, connection.createArrayOf("int8", positions));
            sql.setArray(2, connection.createArrayOf("uuid", ids));
            sql.setArray(3, connection.createArrayOf("text", texts));
            sql.setArray(4, connection.createArrayOf("bytea", payloads));
            sql.setArray(5, connection.createArrayOf("uuid", keys));
            sql.executeUpdate();
        }
    }

    private void copy(int batch) throws SQLException, IOException {
        var events = new CopyRows();
        var keys = new CopyRows();
        for (int i = 0; i < batch; i++) {
            int entity = entities.any();
            position++;
            events.row(10)
                    .number(position)
                    .bytes("bench")
                    .number(position)
                    .small(1)
                    .uuid(UUID.randomUUID())
                    .number(position)
                    .texts("book=bench", "entity=" + entities.id(entity))
                    .bytes(Payload.of(entity, 0))
                    .bytes("{\"actor\":\"bench\"}")
                    .bytes(new byte[32]);
            keys.row(3).uuid(tags[entity]).small(1).number(position);
        }
        copy(COPY_EVENTS, events);
        copy(COPY_TAGS, keys);
        connection.commit();
    }

    private void copy(String statement, CopyRows rows) throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        byte[] all = rows.finish();
        copy.writeToCopy(all, 0, all.length);
        copy.endCopy();
    }

    /** Rows in the binary format of COPY. */
    private static final class CopyRows {
        private static final byte[] SIGNATURE =
                "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
        private static final int TEXT = 25;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BATCH * 600);
        private final DataOutputStream out = new DataOutputStream(bytes);

        CopyRows() throws IOException {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        }

        CopyRows row(int fields) throws IOException {
            out.writeShort(fields);
            return this;
        }

        CopyRows number(long number) throws IOException {
            out.writeInt(Long.BYTES);
            out.writeLong(number);
            return this;
        }

        CopyRows small(int number) throws IOException {
            out.writeInt(Short.BYTES);
            out.writeShort(number);
            return this;
        }

        CopyRows uuid(UUID id) throws IOException {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            return this;
        }

        CopyRows bytes(String text) throws IOException {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        CopyRows bytes(byte[] content) throws IOException {
            out.writeInt(content.length);
            out.write(content);
            return this;
        }

        CopyRows texts(String... texts) throws IOException {
            int length = 20;
            for (String text : texts) length += 4 + text.length();
            out.writeInt(length);
            out.writeInt(1);
            out.writeInt(0);
            out.writeInt(TEXT);
            out.writeInt(texts.length);
            out.writeInt(1);
            for (String text : texts) bytes(text);
            return this;
        }

        byte[] finish() throws IOException {
            out.writeShort(-1);
            return bytes.toByteArray();
        }
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
