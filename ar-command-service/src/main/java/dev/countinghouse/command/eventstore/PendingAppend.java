package dev.countinghouse.command.eventstore;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The events of one command on their way into the log, and who waits for them. */
final class PendingAppend {

    private final List<EncodedEvent> events;
    private final List<Criterion> criteria;
    private final ConsistencyMarker marker;
    private final long after;
    private final long enqueued = System.nanoTime();
    private final CompletableFuture<ConsistencyMarker> result = new CompletableFuture<>();

    private @Nullable PendingAppend waitsFor;
    private long acceptedAt;

    /**
     * @param criteria what must not have been committed after the marker; none if there is no
     *     condition
     */
    PendingAppend(List<EncodedEvent> events, List<Criterion> criteria, ConsistencyMarker marker) {
        this.events = events;
        this.criteria = criteria;
        this.marker = marker;
        this.after =
                criteria.isEmpty() ? 0 : Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }

    List<EncodedEvent> events() {
        return events;
    }

    List<Criterion> criteria() {
        return criteria;
    }

    /** Matching events up to here are no conflict. */
    long after() {
        return after;
    }

    CompletableFuture<ConsistencyMarker> result() {
        return result;
    }

    UUID firstEvent() {
        return events.getFirst().id();
    }

    int bytes() {
        return events.stream().mapToInt(EncodedEvent::bytes).sum();
    }

    int probes() {
        return criteria.stream().mapToInt(Criterion::probes).sum();
    }

    long age() {
        return System.nanoTime() - enqueued;
    }

    /** It was left out of a batch, because of another one in it. */
    void waitFor(PendingAppend other) {
        waitsFor = other;
    }

    /** Whether what it waited for went into the log, behind its marker: then it has lost. */
    boolean hasLost() {
        return waitsFor != null && waitsFor.acceptedAt > after;
    }

    /** Its events are in the log, the first at a position; the waiting are told by the caller. */
    void acceptedAt(long first) {
        acceptedAt = first;
    }

    /** The answer for whoever waits: where the last event is. */
    ConsistencyMarker accepted() {
        return new GlobalIndexConsistencyMarker(acceptedAt + events.size() - 1);
    }

    AppendEventsTransactionRejectedException rejected() {
        return AppendEventsTransactionRejectedException.conflictingEventsDetected(marker);
    }
}
