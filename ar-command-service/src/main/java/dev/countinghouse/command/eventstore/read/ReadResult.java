package dev.countinghouse.command.eventstore.read;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the log answered.
 *
 * @param head where it ended at that moment
 * @param events by what was asked
 * @param more whether there were too many to be told all of them
 */
public record ReadResult(long head, Map<Criterion, List<StoredEvent>> events, boolean more) {

    /** Each event once, in order. */
    public List<StoredEvent> inOrder() {
        Map<Long, StoredEvent> all = new TreeMap<>();
        for (List<StoredEvent> some : events.values()) {
            for (StoredEvent event : some) all.put(event.position(), event);
        }
        return List.copyOf(all.values());
    }
}
