package dev.countinghouse.command.eventstore;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The events of one command on their way into the log, and who waits for them. */
final class PendingAppend implements Standing {

    private static final int ANSWERED_TOGETHER = 4;

    private final List<EncodedEvent> events;
    private final List<Criterion> criteria;
    private final ConsistencyMarker marker;
    private final long after;
    private final long seen;
    private final Set<Criterion> presumedNew;
    private volatile List<PendingAppend> reliesOn;
    private final int bytes;
    private final long enqueued = System.nanoTime();
    private final CompletableFuture<ConsistencyMarker> result = new CompletableFuture<>();

    private @Nullable PendingAppend waitsFor;
    private long sequence;
    private volatile long acceptedAt;
    private volatile boolean gone;

    /**
     * @param criteria what must not have been committed after the marker; none if there is no
     *     condition
     */
    PendingAppend(List<EncodedEvent> events, List<Criterion> criteria, ConsistencyMarker marker) {
        this(events, criteria, marker, List.of(), Set.of());
    }

    /**
     * @param reliesOn what its decision took for recorded: it fails with any of these
     * @param presumedNew questions whose answer its decision took to be nothing, and did not ask
     */
    PendingAppend(
            List<EncodedEvent> events,
            List<Criterion> criteria,
            ConsistencyMarker marker,
            List<PendingAppend> reliesOn,
            Set<Criterion> presumedNew) {
        this.presumedNew = presumedNew;
        this.events = events;
        this.bytes = events.stream().mapToInt(EncodedEvent::bytes).sum();
        this.reliesOn = reliesOn;
        this.seen = SeenMarker.seen(marker);
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

    /** What must not be in the log at all. */
    Set<Criterion> presumedNew() {
        return presumedNew;
    }

    /** Matching events up to here are no conflict, unless they are of what is presumed new. */
    long after() {
        return after;
    }

    /** The appends of this instance up to this number are known to its decision. */
    long seen() {
        return seen;
    }

    /**
     * What it falls with, until it is settled itself: nobody shall hold a whole history of these.
     */
    List<PendingAppend> reliesOn() {
        return reliesOn;
    }

    /** Whether something that it relies on will not be in the log. */
    boolean hasFallen() {
        for (PendingAppend other : reliesOn) {
            if (other.isGone()) return true;
        }
        return false;
    }

    /** Its number among this instance's appends. */
    long sequence() {
        return sequence;
    }

    void queuedAs(long number) {
        sequence = number;
    }

    @Override
    public boolean isAccepted() {
        return acceptedAt > 0;
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    void goes() {
        gone = true;
        reliesOn = List.of();
    }

    /** Where its first event is, once it is accepted. */
    long firstPosition() {
        return acceptedAt;
    }

    CompletableFuture<ConsistencyMarker> result() {
        return result;
    }

    UUID firstEvent() {
        return events.getFirst().id();
    }

    int bytes() {
        return bytes;
    }

    int probes() {
        return criteria.size();
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

    /** Its events are in the log, the first at a position. */
    void acceptedAt(long first) {
        acceptedAt = first;
        reliesOn = List.of();
    }

    /**
     * Answers each with the position of its last event. Some of them share a thread: to start one
     * takes longer than to answer, and all on one would keep the other cores idle.
     */
    static void accept(List<PendingAppend> accepted) {
        for (int i = 0; i < accepted.size(); i += ANSWERED_TOGETHER) {
            int end = Math.min(i + ANSWERED_TOGETHER, accepted.size());
            List<PendingAppend> some = accepted.subList(i, end);
            answer(() -> some.forEach(PendingAppend::accept));
        }
    }

    private void accept() {
        result.complete(new GlobalIndexConsistencyMarker(acceptedAt + events.size() - 1));
    }

    void reject() {
        answer(() -> result.completeExceptionally(conflictingEventsDetected(marker)));
    }

    void fail(EventStoreException failure) {
        answer(() -> result.completeExceptionally(failure));
    }

    /** On another thread: what an answer sets off must not hold the next batch up. */
    private static void answer(Runnable answer) {
        Thread.startVirtualThread(answer);
    }
}
