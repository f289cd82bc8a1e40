package dev.countinghouse.command.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.Databases;
import dev.countinghouse.command.eventstore.History;
import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.TagIndex;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How the database finds what is asked: the plans, and that they cost the same for ever. */
class ReadPlanTest {

    private static final Pattern ENTRIES =
            Pattern.compile("event_tag_pkey on event_tag[^\\n]*actual rows=([0-9.]+) loops=(\\d+)");

    private final HikariDataSource database = Databases.empty();
    private final History history = new History(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDecisionReadsTheSameAfterALongHistory() throws SQLException {
        history.grow(3_000);
        String before = read(History.decision(7));
        history.grow(60_000);
        String after = read(History.decision(7));
        for (String plan : List.of(before, after)) {
            assertThat(plan).doesNotContain("Seq Scan on event");
            assertThat(plan).contains("Index Only Scan using event_tag_pkey on event_tag");
        }
        assertThat(History.buffers(after)).isLessThan(History.buffers(before) + 30);
    }

    /** The index has the type before the position, so the rest must not be sorted each time. */
    @Test
    void aPageOfALongAccountLooksAtFewEntriesWhereverItBegins() throws SQLException {
        history.grow(60_000);
        for (long after : List.of(0L, 30_000L, 59_000L)) {
            assertThat(entries(page(after))).as("after %d", after).isBetween(200L, 1_000L);
        }
    }

    /** How many entries of the index were read. */
    private static long entries(String plan) {
        return ENTRIES.matcher(plan)
                .results()
                .mapToLong(
                        found ->
                                (long) Double.parseDouble(found.group(1))
                                        * Long.parseLong(found.group(2)))
                .sum();
    }

    private String page(long after) throws SQLException {
        return explained(
                LogPages.CONCERNING,
                sql -> {
                    sql.setObject(1, TagIndex.key(new Tag("account", "big")));
                    sql.setLong(2, after);
                    sql.setString(3, "main");
                    sql.setInt(4, 200);
                    sql.setInt(5, 200);
                });
    }

    private interface Binding {
        void to(PreparedStatement sql) throws SQLException;
    }

    private String explained(String query, Binding binding) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement settings = connection.createStatement();
                PreparedStatement sql = connection.prepareStatement(query)) {
            binding.to(sql);
            return plans(settings, sql);
        }
    }

    private static String plans(Statement settings, PreparedStatement sql) throws SQLException {
        settings.execute(History.EXPLAIN);
        sql.executeQuery().close();
        List<String> plans = new ArrayList<>();
        History.collect(sql.getWarnings(), plans);
        settings.execute("set auto_explain.log_min_duration = -1");
        return String.join("\n", plans);
    }

    /** The plan of what many decisions ask together, repeated until it is the one that stays. */
    private String read(EventCriteria criteria) throws SQLException {
        var read = new PendingRead(Criterion.of(criteria, history.names()));
        try (Connection connection = database.getConnection();
                Statement settings = connection.createStatement();
                PreparedStatement sql = new ReadBatch(List.of(read)).prepare(connection)) {
            for (int i = 0; i < 12; i++) {
                try (ResultSet row = sql.executeQuery()) {
                    int events = 0;
                    while (row.next()) if (row.getObject(2) != null) events++;
                    assertThat(events).as("an invoice's").isEqualTo(3);
                }
            }
            return plans(settings, sql);
        }
    }
}
