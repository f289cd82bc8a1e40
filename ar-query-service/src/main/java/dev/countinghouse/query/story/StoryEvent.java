package dev.countinghouse.query.story;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Sized;
import dev.countinghouse.query.web.State;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An event of a thing's story.
 *
 * @param effect what it changed: an invoice's open amount, a payment's unapplied cash
 * @param after what that came to with it, in the order in which things became known
 * @param event the event itself
 * @param bytes how large event and metadata are
 */
public record StoryEvent(
        long position,
        long bookPosition,
        UUID eventId,
        String name,
        Instant recordedAt,
        LocalDate effectiveOn,
        Money effect,
        Money after,
        JsonNode event,
        JsonNode metadata,
        @JsonIgnore long bytes)
        implements Sized {

    /** As far as a page holds it, and one event more; contents beyond are not even read. */
    private static final String STORY =
            """
            select * from (
            select e.position, e.book_position, e.event_id, e.name, e.recorded_at, e.effective_on,
                   e.payload, e.metadata, i.currency,
                   (select cast(coalesce(sum(m.amount_minor), 0) as bigint)
                    from entry m
                    where m.book = e.book and m.position = e.position and m.item = :thing
                      and m.item_kind = :itemKind) as effect_minor,
                   octet_length(e.payload) + octet_length(e.metadata) as bytes,
                   sum(octet_length(e.payload) + octet_length(e.metadata))
                       over (order by e.position) as bytes_so_far
            from (
                select position from entry
                where book = :book and item = :thing and item_kind = :itemKind
                union
                select position from concern
                where book = :book and kind = :kind and value = :thing
            ) about
            join event e on e.book = :book and e.position = about.position
            join item i
              on i.book = :book and i.item = :thing and i.kind = :itemKind
            where e.effective_on <= :on and e.position <= :known
              and e.position > coalesce(cast(:after as bigint), 0)
            order by e.position
            limit :limit) told
            where bytes_so_far - bytes <= :maxBytes
            order by position
            """;

    private static final String BEFORE =
            """
            select cast(coalesce(sum(amount_minor), 0) as bigint)
            from entry
            where book = :book and item = :thing and item_kind = :itemKind
              and effective_on <= :on and position <= least(:known, :after)
            """;

    /** The story of an invoice or a payment, which is unapplied cash, told above zero. */
    public static void each(
            State state,
            AsOf asOf,
            EntityId thing,
            ItemKind kind,
            After after,
            Consumer<StoryEvent> told) {
        Long position = after.key(0, Long::valueOf);
        int sign = kind == ItemKind.PAYMENT ? -1 : 1;
        var sum = new long[] {position == null ? 0 : before(state, asOf, thing, kind, position)};
        state.ask(asOf, STORY)
                .param("kind", thing.kind().name())
                .param("thing", thing.value())
                .param("itemKind", kind.name())
                .param("after", position)
                .param("limit", after.limit())
                .param("maxBytes", Sized.MAX_PAGE_BYTES)
                .query(
                        row -> {
                            long effect = row.getLong("effect_minor");
                            sum[0] = Math.addExact(sum[0], effect);
                            told.accept(
                                    new StoryEvent(
                                            row.getLong("position"),
                                            row.getLong("book_position"),
                                            row.getObject("event_id", UUID.class),
                                            row.getString("name"),
                                            row.getObject("recorded_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            Columns.date(row, "effective_on"),
                                            Columns.money(sign * effect, row),
                                            Columns.money(sign * sum[0], row),
                                            EventJson.mapper().readTree(row.getString("payload")),
                                            EventJson.mapper().readTree(row.getString("metadata")),
                                            row.getLong("bytes")));
                        });
    }

    private static long before(
            State state, AsOf asOf, EntityId thing, ItemKind kind, long position) {
        return state.ask(asOf, BEFORE)
                .param("thing", thing.value())
                .param("itemKind", kind.name())
                .param("after", position)
                .query(Long.class)
                .single();
    }

    /** Its place in the story. */
    public List<String> keys() {
        return List.of(Long.toString(position));
    }
}
