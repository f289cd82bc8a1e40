package dev.countinghouse.command.eventstore;

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
record Findings(long head, Map<Criterion, List<StoredEvent>> events, boolean more) {

    /** Each event once, in order. */
    List<StoredEvent> inOrder() {
        Map<Long, StoredEvent> all = new TreeMap<>();
        for (List<StoredEvent> some : events.values()) {
            for (StoredEvent event : some) all.put(event.position(), event);
        }
        return List.copyOf(all.values());
    }
}
