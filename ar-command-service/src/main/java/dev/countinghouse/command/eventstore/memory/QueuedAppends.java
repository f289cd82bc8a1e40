package dev.countinghouse.command.eventstore.memory;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.DecodedEvent;
import dev.countinghouse.command.eventstore.catalog.EncodedEvent;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What this instance is about to append, by the tags of its events. */
final class QueuedAppends {

    private final Map<String, Set<QueuedAppend>> byTag = new HashMap<>();

    void add(QueuedAppend append) {
        for (EncodedEvent event : append.events()) {
            for (String tag : event.indexed()) {
                byTag.computeIfAbsent(tag, x -> new LinkedHashSet<>(2)).add(append);
            }
        }
    }

    void remove(QueuedAppend append) {
        for (EncodedEvent event : append.events()) {
            for (String tag : event.indexed()) {
                Set<QueuedAppend> others = byTag.get(tag);
                if (others == null) continue;
                others.remove(append);
                if (others.isEmpty()) byTag.remove(tag);
            }
        }
    }

    /** Whether anything with the tag is queued. */
    boolean concern(String tag) {
        return byTag.containsKey(tag);
    }

    /**
     * Adds the queued events that match to those that are in the log.
     *
     * @return the appends that have them, in order
     */
    List<QueuedAppend> addMatching(List<Criterion> alternatives, List<DecodedEvent> events) {
        Map<Long, QueuedAppend> matched = new TreeMap<>();
        Set<EncodedEvent> matching = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Criterion alternative : alternatives) {
            for (QueuedAppend append : byTag.getOrDefault(alternative.tag(), Set.of())) {
                for (EncodedEvent event : append.events()) {
                    if (!alternative.matches(event)) continue;
                    matching.add(event);
                    matched.put(append.sequence(), append);
                }
            }
        }
        if (matched.isEmpty()) return List.of();
        // a batch may be in the log, and read from it, before its answer is here
        Set<String> there = new HashSet<>();
        for (DecodedEvent event : events) there.add(event.message().identifier());
        for (QueuedAppend append : matched.values()) {
            for (EncodedEvent event : append.events()) {
                if (matching.contains(event) && !there.contains(event.message().identifier())) {
                    events.add(event.decodedAt(DecodedEvent.QUEUED));
                }
            }
        }
        return List.copyOf(matched.values());
    }
}
