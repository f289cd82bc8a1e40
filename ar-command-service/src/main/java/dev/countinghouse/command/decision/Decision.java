package dev.countinghouse.command.decision;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/**
 * What a handler decided.
 *
 * @param id what the receipt names
 * @param status how it stands, where that is not plain, such as {@code proposed}
 * @param already the events that made it true before; nothing was appended now
 */
public record Decision(String id, @Nullable String status, @Nullable Already already) {

    /** The status of an adjustment that waits for approval. */
    public static final String PROPOSED = "proposed";

    /** The status of an invoice that was issued though the account's credit does not cover it. */
    public static final String FLAGGED = "flagged";

    /** The status of a charge that waits for a price. */
    public static final String UNPRICED = "unpriced";

    /** The last of these events is the one that the first receipt told of. */
    public record Already(EventCriteria among, Predicate<ArEvent> such) {}

    public static Decision recorded(EntityId id) {
        return new Decision(id.value(), null, null);
    }

    public static Decision recorded(EntityId id, String status) {
        return new Decision(id.value(), status, null);
    }

    /** It was true already: by the events of a type that concern the entity. */
    public static Decision already(BookId book, EntityId id, Class<?> by) {
        return already(id, Boundary.eventsOf(book, id, by), event -> true);
    }

    /** It was true already, by this event. */
    public static Decision already(BookId book, EntityId id, ArEvent by) {
        return already(id, Boundary.eventsOf(book, id, by.getClass()), by::equals);
    }

    public static Decision already(EntityId id, EventCriteria among, Predicate<ArEvent> such) {
        return new Decision(id.value(), null, new Already(among, such));
    }

    public Decision withStatus(String newStatus) {
        return new Decision(id, newStatus, already);
    }
}
