package dev.countinghouse.command.eventstore.read;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.catalog.TextArray;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.ReadAccess;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The events that match any criteria, in order, and where the log ended when they were read: one
 * statement, one snapshot.
 *
 * <p>What is read again with an upper bound is the same again, for the log only grows at its end;
 * that makes paging safe.
 */
public final class EventQuery {

    private static final String BEGIN =
            """
            with probe as materialized (
                select p.tag, p.book, p.type, p.tags::text[] as tags
                from unnest(?::uuid[], ?::int[], ?::smallint[], ?::text[])
                         as p (tag, book, type, tags)),
            span as materialized (select ?::bigint as after, ?::bigint as until, ?::int as most),
            found as (
                select distinct on (f.position) f.* from (
            """;

    /** One index probe for each tag, book and type: what decisions ask. */
    private static final String BY_TYPE =
            """
            select one.* from probe p cross join span s
            cross join lateral (
                select e.* from event_tag t join event e on e.position = t.position
                where t.tag = p.tag and t.book = p.book and t.type = p.type
                  and t.position > s.after and t.position <= s.until and e.tags @> p.tags
                order by t.position limit s.most) one
            where p.tag is not null and p.book is not null and p.type is not null
            """;

    /** Everything under a tag, where the criteria leave book or type open. */
    private static final String BY_TAG =
            """
            select one.* from probe p cross join span s
            cross join lateral (
                select e.*
                from (select t.position from event_tag t
                      where t.tag = p.tag and t.position > s.after and t.position <= s.until
                        and (p.book is null or t.book = p.book)
                        and (p.type is null or t.type = p.type)
                      order by t.position) t
                join event e on e.position = t.position
                where e.tags @> p.tags
                order by t.position limit s.most) one
            where p.tag is not null and (p.book is null or p.type is null)
            """;

    /** The log itself, where the criteria name no indexed tag. */
    private static final String BY_POSITION =
            """
            select one.* from probe p cross join span s
            cross join lateral (
                select e.* from event e
                where e.position > s.after and e.position <= s.until
                  and (p.type is null or e.type = p.type) and e.tags @> p.tags
                order by e.position limit s.most) one
            where p.tag is null
            """;

    private static final String END =
            """
                ) f order by f.position limit (select most from span)),
            sized as (
                select f.*,
                       sum(octet_length(f.payload) + octet_length(f.metadata))
                           over (order by f.position rows unbounded preceding)
                       - octet_length(f.payload) - octet_length(f.metadata) as before
                from found f)
            select head.at, head.found, sized.*
            from (select (select coalesce(max(position), 0) from event) as at,
                         (select count(*) from found) as found) head
            left join sized on sized.before < %d
            order by sized.position
            """
                    .formatted(LogPages.PAGE_BYTES);

    private final ReadAccess database;
    private final EventRows rows = new EventRows();

    public EventQuery(ReadAccess database) {
        this.database = database;
    }

    /**
     * The first events of an answer.
     *
     * @param head the last position of the log, in the same snapshot
     * @param more whether there may be further ones, after the last of these
     */
    public record Page(List<StoredEvent> events, long head, boolean more) {}

    /** The matching events after a position, up to another, at most a number of them. */
    public Page page(List<Criterion> alternatives, long after, long until, int most) {
        try (Connection connection = database.connection();
                PreparedStatement sql = connection.prepareStatement(text(alternatives))) {
            set(sql, connection, alternatives, after, until, most);
            return read(sql, connection, most);
        } catch (SQLException e) {
            throw new EventStoreException("the events of a condition cannot be read", e);
        }
    }

    /** Only the ways of looking that are needed: fewer plans, and each of them simple. */
    static String text(List<Criterion> alternatives) {
        List<String> ways = new ArrayList<>();
        if (alternatives.stream().anyMatch(EventQuery::isByType)) ways.add(BY_TYPE);
        if (alternatives.stream().anyMatch(EventQuery::isByTag)) ways.add(BY_TAG);
        if (ways.isEmpty() || alternatives.stream().anyMatch(c -> c.key() == null)) {
            ways.add(BY_POSITION);
        }
        return BEGIN + String.join("union all\n", ways) + END;
    }

    private static boolean isByType(Criterion criterion) {
        return criterion.key() != null && criterion.book() != null && !criterion.types().isEmpty();
    }

    private static boolean isByTag(Criterion criterion) {
        return criterion.key() != null && !isByType(criterion);
    }

    static void set(
            PreparedStatement sql,
            Connection connection,
            List<Criterion> alternatives,
            long after,
            long until,
            int most)
            throws SQLException {
        List<@Nullable UUID> tag = new ArrayList<>();
        List<@Nullable Integer> book = new ArrayList<>();
        List<@Nullable Short> type = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (Criterion criterion : alternatives) {
            String all = TextArray.of(criterion.tags());
            for (int i = 0; i < Math.max(1, criterion.types().size()); i++) {
                tag.add(criterion.key());
                book.add(criterion.book());
                type.add(criterion.types().isEmpty() ? null : criterion.types().get(i));
                tags.add(all);
            }
        }
        sql.setArray(1, connection.createArrayOf("uuid", tag.toArray()));
        sql.setArray(2, connection.createArrayOf("int4", book.toArray()));
        sql.setArray(3, connection.createArrayOf("int2", type.toArray()));
        sql.setArray(4, connection.createArrayOf("text", tags.toArray()));
        sql.setLong(5, after);
        sql.setLong(6, until);
        sql.setInt(7, most);
    }

    private Page read(PreparedStatement sql, Connection connection, int most) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        long head = 0;
        long found = 0;
        try (ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                head = row.getLong("at");
                found = row.getLong("found");
                if (row.getObject("position") != null) events.add(rows.event(row, connection));
            }
        }
        return new Page(events, head, found == most || events.size() < found);
    }
}
