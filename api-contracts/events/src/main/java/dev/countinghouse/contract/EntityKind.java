package dev.countinghouse.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of thing that events are about. What lists kinds is derived from these; they are found in
 * the packages of the contract.
 *
 * @param name the key of its tags, such as {@code invoice}
 * @param id the record that is its id
 * @param breadth whether few or very many events are about one of them
 * @param rank an event is about the thing of the lowest rank that it concerns; the others are its
 *     context
 * @param parser reads an id as {@link EntityId#value} gives it; throws {@link
 *     IllegalArgumentException} if it is none
 */
public record EntityKind(
        String name,
        Class<? extends EntityId> id,
        Breadth breadth,
        int rank,
        Function<String, ? extends EntityId> parser) {

    /** How many events are about one thing. */
    public enum Breadth {
        /** Few: a decision may ask for them by this alone. */
        NARROW,
        /** As many as the history is long: asked for only with types, or nothing narrower. */
        BROAD
    }

    /** Made when they are first asked for: an id's class makes its kind before the others are. */
    private static final class Found {
        static final Map<String, EntityKind> BY_NAME =
                ContractClasses.constants(EntityId.class, "KIND", EntityKind.class).stream()
                        .collect(Collectors.toUnmodifiableMap(EntityKind::name, kind -> kind));

        static final List<EntityKind> BY_RANK =
                BY_NAME.values().stream()
                        .sorted(
                                Comparator.comparingInt(EntityKind::rank)
                                        .thenComparing(EntityKind::name))
                        .toList();
    }

    public boolean isBroad() {
        return breadth == Breadth.BROAD;
    }

    /** All kinds, those of the lowest rank first. */
    public static List<EntityKind> all() {
        return Found.BY_RANK;
    }

    /**
     * @throws IllegalArgumentException if there is no such kind
     */
    public static EntityKind named(String name) {
        EntityKind kind = Found.BY_NAME.get(name);
        if (kind == null) throw new IllegalArgumentException("no kind of thing: " + name);
        return kind;
    }

    /** Whether there is a kind of this name; tags of other names are about a request, say. */
    public static boolean isKnown(String name) {
        return Found.BY_NAME.containsKey(name);
    }

    /** What an event with these concerns is about. */
    public static EntityId subject(Collection<EntityId> concerns) {
        return concerns.stream()
                .min(
                        Comparator.<EntityId>comparingInt(id -> id.kind().rank())
                                .thenComparing(id -> id.kind().name())
                                .thenComparing(EntityId::value))
                .orElseThrow(() -> new IllegalArgumentException("an event is about something"));
    }
}
