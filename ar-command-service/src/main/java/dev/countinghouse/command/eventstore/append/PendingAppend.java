package dev.countinghouse.command.eventstore.append;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.EncodedEvent;
import dev.countinghouse.command.eventstore.memory.QueuedAppend;
import dev.countinghouse.command.eventstore.memory.SeenMarker;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The events of one command on their way into the log, and who waits for them. */
public final class PendingAppend {

    private static final int ANSWERED_TOGETHER = 4;

    private final QueuedAppend queued;
    private final List<Criterion> criteria;
    private final ConsistencyMarker marker;
    private final long after;
    private final long seen;
    private final Set<Criterion> presumedNew;
    private final int bytes;
    private final long enqueued = System.nanoTime();
    private final CompletableFuture<ConsistencyMarker> result = new CompletableFuture<>();
    private @Nullable PendingAppend waitsFor;

    /**
     * @param criteria what must not have been committed after the marker; none if there is no
     *     condition
     * @param presumedNew questions whose answer its decision took to be nothing, and did not ask
     */
    public PendingAppend(
            QueuedAppend queued,
            List<Criterion> criteria,
            ConsistencyMarker marker,
            Set<Criterion> presumedNew) {
        this.queued = queued;
        this.presumedNew = presumedNew;
        this.bytes = queued.events().stream().mapToInt(EncodedEvent::bytes).sum();
        this.seen = SeenMarker.seen(marker);
        this.criteria = criteria;
        this.marker = marker;
        this.after =
                criteria.isEmpty() ? 0 : Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }

    /** What others see of it. */
    public QueuedAppend queued() {
        return queued;
    }

    List<EncodedEvent> events() {
        return queued.events();
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

    List<QueuedAppend> reliesOn() {
        return queued.reliesOn();
    }

    boolean hasFallen() {
        return queued.hasFallen();
    }

    CompletableFuture<ConsistencyMarker> result() {
        return result;
    }

    UUID firstEvent() {
        return events().getFirst().id();
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
        return waitsFor != null && waitsFor.queued.firstPosition() > after;
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
        result.complete(new GlobalIndexConsistencyMarker(queued.lastPosition()));
    }

    void reject() {
        answer(() -> result.completeExceptionally(conflictingEventsDetected(marker)));
    }

    void fail(RuntimeException failure) {
        answer(() -> result.completeExceptionally(failure));
    }

    /** On another thread: what an answer sets off must not hold the next batch up. */
    private static void answer(Runnable answer) {
        Thread.startVirtualThread(answer);
    }
}
