package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Reads;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * An event of a thing's story.
 *
 * @param effect what it changed: an invoice's open amount, a payment's unapplied cash
 * @param after what that came to with it, in the order in which things became known
 * @param event the event itself
 */
record Told(
        long position,
        long bookPosition,
        UUID eventId,
        String name,
        Instant recordedAt,
        LocalDate effectiveOn,
        Money effect,
        Money after,
        JsonNode event,
        JsonNode metadata) {

    /** What is told of one thing; nobody reads more. */
    static final int MAX_EVENTS = 10_000;

    private static final String STORY =
            """
            select e.position, e.book_position, e.event_id, e.name, e.recorded_at, e.effective_on,
                   e.payload, e.metadata,
                   (select cast(coalesce(sum(m.amount_minor), 0) as bigint)
                    from receivables.entry m
                    where m.book = e.book and m.position = e.position and m.item = c.value
                      and m.item_kind = :itemKind) as effect_minor
            from receivables.concern c join receivables.event e using (book, position)
            where c.book = :book and c.kind = :kind and c.value = :thing
              and e.effective_on <= :on and e.position <= :known
            order by e.position
            limit :limit
            """;

    /**
     * The whole story of an invoice or a payment.
     *
     * @param sign −1 to tell a payment's unapplied cash, which as a receivable is below zero
     */
    static List<Told> of(
            Reads.State state,
            AsOf asOf,
            EntityId thing,
            ItemKind kind,
            int sign,
            Currency currency) {
        var story = new ArrayList<Told>();
        Truth.ask(state, asOf, STORY)
                .param("kind", thing.kind())
                .param("thing", thing.value())
                .param("itemKind", kind.name())
                .param("limit", MAX_EVENTS)
                .query(
                        row -> {
                            Money effect = new Money(sign * row.getLong("effect_minor"), currency);
                            Money before =
                                    story.isEmpty()
                                            ? Money.zero(currency)
                                            : story.getLast().after();
                            story.add(
                                    new Told(
                                            row.getLong("position"),
                                            row.getLong("book_position"),
                                            row.getObject("event_id", UUID.class),
                                            row.getString("name"),
                                            row.getObject("recorded_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            Truth.date(row, "effective_on"),
                                            effect,
                                            before.plus(effect),
                                            EventJson.mapper().readTree(row.getString("payload")),
                                            EventJson.mapper()
                                                    .readTree(row.getString("metadata"))));
                        });
        return story;
    }
}
