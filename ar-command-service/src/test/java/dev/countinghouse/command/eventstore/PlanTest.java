package dev.countinghouse.command.eventstore;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.ofTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.eventsourcing.eventstore.ConsistencyMarker.ORIGIN;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the database finds what a decision asks: the plans, and that they cost the same for ever. */
class PlanTest {

    /**
     * An account with a long history of two types, and invoices with three events each. Their keys
     * are plain hashes, for no value ends in a digit.
     */
    private static final String HISTORY =
            """
            with new as (
                insert into event (position, book, book_position, type, event_id, recorded_at,
                                   tags, payload, metadata, hash)
                select n, 'main', n, 1 + n %% 3, gen_random_uuid(), now(),
                       array['account=big', 'book=main', 'invoice=' || n / 3 || 'i'], '{}', '{}', ''
                from generate_series((select coalesce(max(position), 0) + 1 from event), %d) as n
                returning position, type, tags)
            insert into event_tag (tag, book, type, position)
            select case when tag = 'account=big' then '%s'::uuid
                        else substr(encode(sha256(tag::bytea), 'hex'), 1, 32)::uuid end,
                   1, type, position
            from new cross join unnest(tags) as tag where tag not like 'book=%%'
            """;

    private static final String EXPLAIN =
            """
            load 'auto_explain';
            set auto_explain.log_min_duration = 0;
            set auto_explain.log_nested_statements = on;
            set auto_explain.log_analyze = on;
            set auto_explain.log_buffers = on;
            set auto_explain.log_timing = off;
            set auto_explain.log_level = notice;
            """;

    private static final Pattern PROBED =
            Pattern.compile(
                    "Index Only Scan using event_tag_pkey on event_tag[^\\n]*\\(([^()]*)\\)\\n");

    private static final Pattern BUFFERS =
            Pattern.compile("shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");

    private final HikariDataSource database = Databases.empty();
    private final Names names = new Names(database);

    @AfterEach
    void close() {
        database.close();
    }

    private void grow(int events) {
        names.book("main");
        for (String type : List.of("A", "B", "C", "D")) names.type(type);
        var account = TagIndex.key(Client.tags("account=big").iterator().next());
        Databases.run(database, HISTORY.formatted(events, account));
        Databases.run(database, "vacuum analyze event, event_tag");
    }

    private static EventCriteria decision(int invoice) {
        return EventCriteria.either(
                ofTypes(List.of("book=main", "invoice=" + invoice + "i"), "A", "B", "C"),
                ofTypes(List.of("book=main", "account=big"), "D"));
    }

    @Test
    void aDecisionCostsTheSameAfterALongHistory() throws SQLException {
        grow(3_000);
        String checkBefore = check(decision(7), 0);
        String readBefore = read(decision(7));
        grow(60_000);
        String checkAfter = check(decision(7), 0);
        String readAfter = read(decision(7));

        for (String plan : List.of(checkBefore, readBefore, checkAfter, readAfter)) {
            assertThat(plan).doesNotContain("Seq Scan on event");
            assertThat(plan).contains("Index Only Scan using event_tag_pkey on event_tag");
        }
        assertThat(buffers(checkAfter)).isLessThan(buffers(checkBefore) + 30);
        assertThat(buffers(readAfter)).isLessThan(buffers(readBefore) + 30);
    }

    @Test
    void aMarkerAtTheOriginOfALongTagStopsAtTheFirstHit() throws SQLException {
        grow(60_000);
        assertThat(buffers(check(having("account=big"), 0))).isLessThan(60);
        assertThat(buffers(check(EventCriteria.havingAnyTag(), 0))).isLessThan(60);
    }

    @Test
    void typesThatAreFewAmongManyAreFoundAtOnce() throws SQLException {
        grow(60_000);
        String plan = check(ofTypes(List.of("book=main", "account=big"), "D"), 0);
        assertThat(plan).doesNotContain("Seq Scan on event");
        assertThat(buffers(plan)).isLessThan(60);
    }

    @Test
    void criteriaWithoutTagsReadOnlyWhatIsNew() throws SQLException {
        grow(60_000);
        String plan = check(ofTypes(EventCriteria.havingAnyTag(), "D"), 59_990);
        assertThat(plan).doesNotContain("Seq Scan on event");
        assertThat(buffers(plan)).isLessThan(60);
    }

    @Test
    void whatBeginsAtTheEndOfTheLogIsNotLookedFor() throws SQLException {
        grow(3_000);
        String plan = check(decision(7), 3_000);
        assertThat(plan).contains("Index Only Scan using event_tag_pkey");
        assertThat(PROBED.matcher(plan).results().map(r -> r.group(1)))
                .isNotEmpty()
                .allMatch("never executed"::equals);
        assertThat(PROBED.matcher(check(decision(7), 2_999)).results().map(r -> r.group(1)))
                .anyMatch(found -> !found.equals("never executed"));
    }

    @Test
    void keptReceiptsAreLookedUpByTheKeyAlone() throws SQLException {
        grow(3_000);
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
        assertThat(buffers(plan)).isLessThan(60);
        assertThat(check(decision(7), 0)).doesNotContain("kept_receipt");
    }

    /** The plans of an append whose condition must look, repeated until they are generic. */
    private String check(EventCriteria criteria, long after) throws SQLException {
        List<EncodedEvent> events =
                List.of(EncodedEvent.of(event("D", "1", "x=1"), new TextCodec(), names));
        ConsistencyMarker marker = after == 0 ? ORIGIN : new GlobalIndexConsistencyMarker(after);
        var batch = new Batch(StoreLimits.DEFAULT);
        batch.add(new PendingAppend(events, Criterion.of(criteria, names), marker));
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 7; i++) {
                new AppendStatement(batch, new LogMemory(), true).execute(connection);
                connection.rollback();
            }
            sql.execute(EXPLAIN);
            List<String> plans = new ArrayList<>();
            try (PreparedStatement append =
                    new AppendStatement(batch, new LogMemory(), true).prepare(connection)) {
                append.executeQuery().close();
                collect(append.getWarnings(), plans);
            }
            connection.rollback();
            connection.setAutoCommit(true);
            sql.execute("set auto_explain.log_min_duration = -1");
            return String.join("\n", plans);
        }
    }

    private static void collect(@Nullable SQLWarning first, List<String> plans) {
        for (SQLWarning one = first; one != null; one = one.getNextWarning()) {
            String plan = String.valueOf(one.getMessage());
            if (plan.contains("probe")) plans.add(plan);
        }
    }

    /** The plan of what many decisions ask together, repeated until it is the one that stays. */
    private String read(EventCriteria criteria) throws SQLException {
        var questions = new QuestionBatch(List.of(new Question(Criterion.of(criteria, names))));
        try (Connection connection = database.getConnection();
                Statement settings = connection.createStatement();
                PreparedStatement sql = questions.prepare(connection)) {
            for (int i = 0; i < 12; i++) {
                try (ResultSet row = sql.executeQuery()) {
                    int events = 0;
                    while (row.next()) if (row.getObject(2) != null) events++;
                    assertThat(events).as("an invoice's").isEqualTo(3);
                }
            }
            settings.execute(EXPLAIN);
            sql.executeQuery().close();
            List<String> plans = new ArrayList<>();
            collect(sql.getWarnings(), plans);
            settings.execute("set auto_explain.log_min_duration = -1");
            return String.join("\n", plans);
        }
    }

    private static int buffers(String plan) {
        Matcher first = BUFFERS.matcher(plan);
        assertThat(first.find()).as(plan).isTrue();
        return number(first.group(1)) + number(first.group(2));
    }

    private static int number(@Nullable String group) {
        return group == null ? 0 : Integer.parseInt(group);
    }
}
