package dev.countinghouse.command.decision;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventTags;

import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Names the events that can change a decision's answer. Every criterion names the book as well, so
 * that equal ids in two books never meet.
 */
public final class Boundary {

    private static final Map<Set<? extends Class<?>>, Set<QualifiedName>> NAMES =
            new ConcurrentHashMap<>();

    private Boundary() {}

    /** The events of some types (or families of types) that concern an entity. */
    public static EventCriteria eventsOf(BookId book, EntityId entity, Class<?>... types) {
        return eventsOf(book, entity, Set.of(types));
    }

    /** The events of some types (or families of types) that concern an entity. */
    public static EventCriteria eventsOf(
            BookId book, EntityId entity, Set<? extends Class<?>> types) {
        return EventCriteria.havingTags(Set.of(bookTag(book), tag(entity)))
                .andBeingOneOfTypes(names(types));
    }

    public static EventCriteria anyOf(EventCriteria... criteria) {
        return EventCriteria.either(List.of(criteria));
    }

    public static Tag tag(EntityId entity) {
        return new Tag(entity.kind().name(), entity.value());
    }

    public static Tag bookTag(BookId book) {
        return new Tag(EventTags.BOOK, book.value());
    }

    private static Set<QualifiedName> names(Set<? extends Class<?>> types) {
        return NAMES.computeIfAbsent(
                types,
                all ->
                        all.stream()
                                .flatMap(type -> EventCatalog.family(type).stream())
                                .map(EventCatalog::nameOf)
                                .map(QualifiedName::new)
                                .collect(Collectors.toUnmodifiableSet()));
    }
}
