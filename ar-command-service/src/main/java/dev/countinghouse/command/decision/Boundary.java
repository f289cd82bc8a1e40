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
import java.util.stream.Stream;

/**
 * Names the events that can change a decision's answer. Every criterion names the book as well, so
 * that equal ids in two books never meet.
 */
public final class Boundary {

    private static final Map<Class<?>, Set<QualifiedName>> NAMES = new ConcurrentHashMap<>();

    private Boundary() {}

    /** The events of some types (or families of types) that concern an entity. */
    public static EventCriteria eventsOf(BookId book, EntityId entity, Class<?>... types) {
        Set<QualifiedName> names =
                types.length == 1
                        ? names(types[0])
                        : Stream.of(types)
                                .flatMap(type -> names(type).stream())
                                .collect(Collectors.toUnmodifiableSet());
        return EventCriteria.havingTags(Set.of(bookTag(book), tag(entity)))
                .andBeingOneOfTypes(names);
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

    private static Set<QualifiedName> names(Class<?> family) {
        return NAMES.computeIfAbsent(
                family,
                f ->
                        EventCatalog.family(f).stream()
                                .map(EventCatalog::nameOf)
                                .map(QualifiedName::new)
                                .collect(Collectors.toUnmodifiableSet()));
    }
}
