package dev.countinghouse.command.decision;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * What a handler decided.
 *
 * @param id what the receipt names
 * @param status how it stands, where that is not plain, such as {@code proposed}
 * @param already the events that made it true before; nothing was appended now
 */
public record Decision(String id, @Nullable String status, @Nullable EventCriteria already) {

    public static Decision recorded(EntityId id) {
        return new Decision(id.value(), null, null);
    }

    public static Decision recorded(EntityId id, String status) {
        return new Decision(id.value(), status, null);
    }

    /** It was true already: by the events of a type that concern the entity. */
    public static Decision already(BookId book, EntityId id, Class<? extends ArEvent> by) {
        return already(book, id, id, by);
    }

    public static Decision already(
            BookId book, EntityId id, EntityId concerned, Class<? extends ArEvent> by) {
        return new Decision(id.value(), null, Boundary.eventsOf(book, concerned, by));
    }

    public Decision withStatus(String newStatus) {
        return new Decision(id, newStatus, already);
    }
}
