package dev.countinghouse.query.feed;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * The alarms that are raised, for every instance to see: taking one away lets its projection go on.
 */
final class Alarms {

    private static final String RAISE =
            """
            insert into public.alarm (projection, instance, partition, record_offset, book,
                                      position, event, problem, raised_at)
            values (:projection, :instance, :partition, :offset, :book, :position, :event,
                    :problem, :raisedAt)
            on conflict (projection, partition) do update
            set instance = excluded.instance, record_offset = excluded.record_offset,
                book = excluded.book, position = excluded.position, event = excluded.event,
                problem = excluded.problem, raised_at = excluded.raised_at
            """;
    private static final String PASSED =
            """
            delete from public.alarm
            where projection = :projection and partition = :partition
              and record_offset < :nextOffset
            """;
    private static final String ALL =
            """
            select projection, partition, record_offset, book, position, event, problem, instance,
                   raised_at
            from public.alarm order by projection, partition
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final String instance;

    Alarms(DataSource database, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
        instance = Long.toString(ProcessHandle.current().pid());
    }

    /** An alarm, where and when it was raised. */
    record Raised(Alarm alarm, String instance, Instant at) {}

    void raise(Alarm alarm) {
        database.sql(RAISE)
                .param("projection", alarm.projection())
                .param("instance", instance)
                .param("partition", alarm.partition())
                .param("offset", alarm.offset())
                .param("book", alarm.book())
                .param("position", alarm.position())
                .param("event", alarm.event())
                .param("problem", alarm.problem())
                .param("raisedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    boolean stands(Alarm alarm) {
        return database.sql(
                                """
                        select count(*) from public.alarm
                        where projection = :projection and partition = :partition
                        """)
                        .param("projection", alarm.projection())
                        .param("partition", alarm.partition())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean any(String projection) {
        return raised().stream().anyMatch(raised -> raised.alarm().projection().equals(projection));
    }

    /** The records before these offsets are folded, so nothing is wrong with them any more. */
    void passed(String projection, Map<Integer, Long> nextOffsets) {
        nextOffsets.forEach(
                (partition, nextOffset) ->
                        database.sql(PASSED)
                                .param("projection", projection)
                                .param("partition", partition)
                                .param("nextOffset", nextOffset)
                                .update());
    }

    void takeAway(String projection) {
        database.sql("delete from public.alarm where projection = :projection")
                .param("projection", projection)
                .update();
    }

    List<Raised> raised() {
        return database.sql(ALL)
                .query(
                        (row, _) ->
                                new Raised(
                                        new Alarm(
                                                row.getString("projection"),
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
