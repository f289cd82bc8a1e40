package dev.countinghouse.command.eventstore.append;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.EncodedEvent;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.memory.QueuedAppend;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Commands that go into the log with one statement. No condition in it matches an event in it, so
 * the order of checks and inserts does not matter.
 */
final class Batch {

    private final StoreLimits limits;
    private final List<PendingAppend> appends = new ArrayList<>();
    private final Set<QueuedAppend> members = new HashSet<>();
    private final Map<String, List<Placed>> byTag = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private int probes;
    private int bytes;

    private record Placed(EncodedEvent event, PendingAppend append) {}

    Batch(StoreLimits limits) {
        this.limits = limits;
    }

    /** A part of a batch, to find the command that cannot be stored. */
    private Batch(StoreLimits limits, List<PendingAppend> appends) {
        this.limits = limits;
        appends.forEach(this::add);
    }

    /** Whether another one may come in; the first always may. */
    boolean hasRoomFor(PendingAppend append) {
        return appends.isEmpty()
                || (appends.size() < limits.batchCommands()
                        && placed.size() + append.events().size() <= limits.batchEvents()
                        && bytes + append.bytes() <= limits.batchBytes()
                        && probes + append.probes() <= limits.batchProbes());
    }

    boolean isFull() {
        return appends.size() >= limits.batchCommands();
    }

    boolean isEmpty() {
        return appends.isEmpty();
    }

    /**
     * What in the batch may turn out to break the condition of another one, which has not seen it.
     */
    @Nullable PendingAppend rivalOf(PendingAppend append) {
        for (Criterion criterion : append.criteria()) {
            List<Placed> candidates =
                    criterion.tag() == null
                            ? placed
                            : byTag.getOrDefault(criterion.tag(), List.of());
            for (Placed candidate : candidates) {
                if (candidate.append().queued().sequence() > append.seen()
                        && criterion.matches(candidate.event())) {
                    return candidate.append();
                }
            }
        }
        return null;
    }

    /** Whether what it relies on is in the log or in this batch. */
    boolean hasAllThatIsReliedOnBy(PendingAppend append) {
        for (QueuedAppend other : append.reliesOn()) {
            if (!other.isAccepted() && !members.contains(other)) return false;
        }
        return true;
    }

    void add(PendingAppend append) {
        members.add(append.queued());
        appends.add(append);
        probes += append.probes();
        bytes += append.bytes();
        for (EncodedEvent event : append.events()) {
            var one = new Placed(event, append);
            placed.add(one);
            for (String tag : event.indexed()) {
                byTag.computeIfAbsent(tag, x -> new ArrayList<>(1)).add(one);
            }
        }
    }

    List<PendingAppend> appends() {
        return appends;
    }

    int events() {
        return placed.size();
    }

    int probes() {
        return probes;
    }

    Batch without(List<PendingAppend> some) {
        return new Batch(limits, appends.stream().filter(a -> !some.contains(a)).toList());
    }

    List<Batch> halves() {
        int middle = appends.size() / 2;
        return List.of(
                new Batch(limits, List.copyOf(appends.subList(0, middle))),
                new Batch(limits, List.copyOf(appends.subList(middle, appends.size()))));
    }
}
