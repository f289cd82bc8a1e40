package dev.countinghouse.command.eventstore.append;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.ofTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.eventsourcing.eventstore.ConsistencyMarker.ORIGIN;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.Databases;
import dev.countinghouse.command.eventstore.History;
import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.Dictionary;
import dev.countinghouse.command.eventstore.catalog.EncodedEvent;
import dev.countinghouse.command.eventstore.catalog.TextCodec;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.memory.LogMemory;
import dev.countinghouse.command.eventstore.memory.QueuedAppend;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How the database checks a condition: the plans, and that they cost the same for ever. */
class AppendPlanTest {

    private static final Pattern PROBED =
            Pattern.compile(
                    "Index Only Scan using event_tag_pkey on event_tag[^\\n]*\\(([^()]*)\\)\\n");

    private final HikariDataSource database = Databases.empty();
    private final History history = new History(database);
    private final Dictionary names = history.names();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDecisionCostsTheSameAfterALongHistory() throws SQLException {
        history.grow(3_000);
        String checkBefore = check(History.decision(7), 0);
        history.grow(60_000);
        String checkAfter = check(History.decision(7), 0);

        for (String plan : List.of(checkBefore, checkAfter)) {
            assertThat(plan).doesNotContain("Seq Scan on event");
            assertThat(plan).contains("Index Only Scan using event_tag_pkey on event_tag");
        }
        assertThat(History.buffers(checkAfter)).isLessThan(History.buffers(checkBefore) + 30);
    }

    @Test
    void aMarkerAtTheOriginOfALongTagStopsAtTheFirstHit() throws SQLException {
        history.grow(60_000);
        assertThat(History.buffers(check(having("account=big"), 0))).isLessThan(60);
        assertThat(History.buffers(check(EventCriteria.havingAnyTag(), 0))).isLessThan(60);
    }

    @Test
    void typesThatAreFewAmongManyAreFoundAtOnce() throws SQLException {
        history.grow(60_000);
        String plan = check(ofTypes(List.of("book=main", "account=big"), "D"), 0);
        assertThat(plan).doesNotContain("Seq Scan on event");
        assertThat(History.buffers(plan)).isLessThan(60);
    }

    @Test
    void criteriaWithoutTagsReadOnlyWhatIsNew() throws SQLException {
        history.grow(60_000);
        String plan = check(ofTypes(EventCriteria.havingAnyTag(), "D"), 59_990);
        assertThat(plan).doesNotContain("Seq Scan on event");
        assertThat(History.buffers(plan)).isLessThan(60);
    }

    @Test
    void whatBeginsAtTheEndOfTheLogIsNotLookedFor() throws SQLException {
        history.grow(3_000);
        String plan = check(History.decision(7), 3_000);
        assertThat(plan).contains("Index Only Scan using event_tag_pkey");
        assertThat(PROBED.matcher(plan).results().map(r -> r.group(1)))
                .isNotEmpty()
                .allMatch("never executed"::equals);
        assertThat(PROBED.matcher(check(History.decision(7), 2_999)).results().map(r -> r.group(1)))
                .anyMatch(found -> !found.equals("never executed"));
    }

    @Test
    void keptReceiptsAreLookedUpByTheKeyAlone() throws SQLException {
        history.grow(3_000);
        Databases.run(
                database,
                """
                insert into kept_receipt (request, book, digest, receipt, position)
                select 'request=' || n, 1, '', '', 1 from generate_series(1, 60000) as n
                """);
        Databases.run(database, "vacuum analyze kept_receipt");
        String plan = check(having("book=main", "request=x"), 0);
        assertThat(plan)
                .contains("Index Only Scan using kept_receipt_pkey on kept_receipt")
                .doesNotContain("Seq Scan on kept_receipt");
        assertThat(History.buffers(plan)).isLessThan(60);
        assertThat(check(History.decision(7), 0)).doesNotContain("kept_receipt");
    }

    /** The plans of an append whose condition must look, repeated until they are generic. */
    private String check(EventCriteria criteria, long after) throws SQLException {
        List<EncodedEvent> events =
                List.of(EncodedEvent.of(event("D", "1", "x=1"), new TextCodec(), names));
        ConsistencyMarker marker = after == 0 ? ORIGIN : new GlobalIndexConsistencyMarker(after);
        var batch = new Batch(StoreLimits.DEFAULT);
        batch.add(
                new PendingAppend(
                        new QueuedAppend(events, List.of()),
                        Criterion.of(criteria, names),
                        marker,
                        Set.of()));
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 7; i++) {
                new AppendStatement(batch, new LogMemory(0), true).execute(connection);
                connection.rollback();
            }
            sql.execute(History.EXPLAIN);
            List<String> plans = new ArrayList<>();
            try (PreparedStatement append =
                    new AppendStatement(batch, new LogMemory(0), true).prepare(connection)) {
                append.executeQuery().close();
                History.collect(append.getWarnings(), plans);
            }
            connection.rollback();
            connection.setAutoCommit(true);
            sql.execute("set auto_explain.log_min_duration = -1");
            return String.join("\n", plans);
        }
    }
}
