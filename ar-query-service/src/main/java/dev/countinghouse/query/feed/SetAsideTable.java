package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/** The books that a projection has set aside, each with the record that it cannot fold. */
final class SetAsideTable {

    private static final String ADD =
            """
            insert into set_aside (book, partition, record_offset, position, event, problem, instance)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            """;

    /** Their records come again from there; what others have by then is dropped as known. */
    private static final String TAKE_BACK =
            """
            with taken as (
                delete from %1$s.set_aside returning partition, record_offset
            )
            update %1$s.progress
            set next_offset = least(progress.next_offset, first.record_offset)
            from (select partition, min(record_offset) as record_offset
                  from taken group by partition) first
            where progress.partition = first.partition
            """;

    private static final String ALL =
            """
            select book, partition, record_offset, position, event, problem, instance, raised_at
            from %s.set_aside order by book
            """;

    private SetAsideTable() {}

    /** An alarm, where and when it was raised. */
    record Raised(Alarm alarm, String instance, Instant at) {}

    static Set<BookId> books(Connection connection) throws SQLException {
        var books = new HashSet<BookId>();
        try (PreparedStatement query = connection.prepareStatement("select book from set_aside");
                ResultSet row = query.executeQuery()) {
            while (row.next()) books.add(new BookId(row.getString(1)));
        }
        return books;
    }

    static void add(Pipeline pipeline, Collection<Alarm> alarms) {
        var rows = new RowBatch(ADD, "text", "int4", "int8", "int8", "text", "text", "text");
        String instance = Long.toString(ProcessHandle.current().pid());
        for (Alarm alarm : alarms) {
            rows.add(
                    alarm.book(),
                    alarm.partition(),
                    alarm.offset(),
                    alarm.position(),
                    alarm.event(),
                    alarm.problem(),
                    instance);
        }
        pipeline.update(rows);
    }

    /** Has their records tried again, by whichever instance has their partitions. */
    static void takeBack(DataSource database, String schema) {
        JdbcClient.create(database).sql(TAKE_BACK.formatted(schema)).update();
    }

    static List<Raised> all(DataSource database, String schema, String projection) {
        return JdbcClient.create(database)
                .sql(ALL.formatted(schema))
                .query(
                        (row, _) ->
                                new Raised(
                                        new Alarm(
                                                projection,
                                                row.getInt("partition"),
                                                row.getLong("record_offset"),
                                                row.getString("book"),
                                                row.getObject("position", Long.class),
                                                row.getString("event"),
                                                row.getString("problem")),
                                        row.getString("instance"),
                                        row.getObject("raised_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }
}
