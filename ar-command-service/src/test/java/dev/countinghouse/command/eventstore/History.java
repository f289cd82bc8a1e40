package dev.countinghouse.command.eventstore;

import static dev.countinghouse.command.eventstore.Client.ofTypes;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.catalog.Dictionary;
import dev.countinghouse.command.eventstore.catalog.TagIndex;
import dev.countinghouse.command.eventstore.limits.ReadAccess;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.sql.SQLWarning;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A long history, what a decision asks of it, and how the database says what that costs. */
public record History(HikariDataSource database, Dictionary names) {

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

    public static final String EXPLAIN =
            """
            load 'auto_explain';
            set auto_explain.log_min_duration = 0;
            set auto_explain.log_nested_statements = on;
            set auto_explain.log_analyze = on;
            set auto_explain.log_buffers = on;
            set auto_explain.log_timing = off;
            set auto_explain.log_level = notice;
            """;

    private static final Pattern BUFFERS =
            Pattern.compile("shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");

    public History(HikariDataSource database) {
        this(database, new Dictionary(ReadAccess.to(database)));
    }

    /** Adds so many events. */
    public void grow(int events) {
        names.book("main");
        for (String type : List.of("A", "B", "C", "D")) names.type(type);
        var account = TagIndex.key(Client.tags("account=big").iterator().next());
        Databases.run(database, HISTORY.formatted(events, account));
        Databases.run(database, "vacuum analyze event, event_tag");
    }

    /** On an invoice, and on an account of which nothing is there. */
    public static EventCriteria decision(int invoice) {
        return EventCriteria.either(
                ofTypes(List.of("book=main", "invoice=" + invoice + "i"), "A", "B", "C"),
                ofTypes(List.of("book=main", "account=big"), "D"));
    }

    /** The plans among a statement's warnings. */
    public static void collect(@Nullable SQLWarning first, List<String> plans) {
        for (SQLWarning one = first; one != null; one = one.getNextWarning()) {
            String plan = String.valueOf(one.getMessage());
            if (plan.contains("event_tag")) plans.add(plan);
        }
    }

    /** How many pages a plan touched. */
    public static int buffers(String plan) {
        Matcher first = BUFFERS.matcher(plan);
        assertThat(first.find()).as(plan).isTrue();
        return number(first.group(1)) + number(first.group(2));
    }

    private static int number(@Nullable String group) {
        return group == null ? 0 : Integer.parseInt(group);
    }
}
