package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.Subjects.Facts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The end of the log as this instance knows it: what it asked lately, kept up to date with what it
 * appends, and what is queued to be appended. It lets a decision do without the database, and be
 * taken on top of others that are not on the disk yet.
 *
 * <p>Nothing here must be right for the log to be right: every append is checked. What must hold is
 * that an append is checked against everything that its decision does not know. A decision knows
 * the log up to a position and this instance's appends up to a number ({@link SeenMarker}). All its
 * own appends are here, in order, and another instance's are noticed with the next append, by the
 * position at which it begins. From then on, what was learnt before it counts for nothing.
 */
final class LogMemory {

    private final Subjects subjects = new Subjects();
    private final LastAppends touches = new LastAppends();
    private final Map<String, Set<PendingAppend>> queued = new HashMap<>();

    /** The last append queued, by number. */
    private long sequence;

    private long head;

    /** The last position that may be another instance's. */
    private long foreign = Long.MAX_VALUE;

    /**
     * What a decision is told.
     *
     * @param reliesOn what is queued among the events
     * @param presumedNew what is not remembered, and taken not to be in the log
     */
    record Recalled(
            List<Known> events,
            SeenMarker marker,
            List<PendingAppend> reliesOn,
            Set<Criterion> presumedNew) {}

    /**
     * What must be asked before all of some criteria can be recalled.
     *
     * @param expectedNew questions that need not be asked
     */
    synchronized List<Criterion> unknown(List<Criterion> alternatives, Set<Criterion> expectedNew) {
        Set<Criterion> unknown = new LinkedHashSet<>();
        for (Criterion alternative : alternatives) {
            Criterion question = alternative.question();
            if (facts(question) == null && !isPresumable(question, expectedNew)) {
                unknown.add(question);
            }
        }
        return List.copyOf(unknown);
    }

    /**
     * Not if something about it is queued: the append would fail as soon as that is in the log. Nor
     * if the log could not be reached just now: a question finds that out sooner than an append.
     */
    private boolean isPresumable(Criterion question, Set<Criterion> expectedNew) {
        return expectedNew.contains(question)
                && !queued.containsKey(question.tag())
                && foreign < Long.MAX_VALUE;
    }

    private @Nullable Facts facts(Criterion question) {
        Facts facts = subjects.get(question);
        return facts == null || facts.readAt() < foreign ? null : facts;
    }

    /** All events that match, in the log or queued; nothing unless all of it is known. */
    synchronized @Nullable Recalled recall(
            List<Criterion> alternatives, Set<Criterion> expectedNew) {
        Map<Long, Known> events = new TreeMap<>();
        Set<Criterion> presumedNew = new LinkedHashSet<>();
        for (Criterion alternative : alternatives) {
            Criterion question = alternative.question();
            Facts facts = facts(question);
            if (facts == null) {
                if (!isPresumable(question, expectedNew)) return null;
                presumedNew.add(question);
                continue;
            }
            for (Known event : facts.events()) {
                if (alternative.matches(event.type(), event.tags())) {
                    events.put(event.position(), event);
                }
            }
        }
        List<Known> all = new ArrayList<>(events.values());
        List<PendingAppend> reliesOn = addQueued(alternatives, all);
        return new Recalled(all, new SeenMarker(head, sequence), reliesOn, presumedNew);
    }

    private List<PendingAppend> addQueued(List<Criterion> alternatives, List<Known> events) {
        Map<Long, PendingAppend> reliesOn = new TreeMap<>();
        Set<EncodedEvent> matching = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Criterion alternative : alternatives) {
            for (PendingAppend append : queued.getOrDefault(alternative.tag(), Set.of())) {
                for (EncodedEvent event : append.events()) {
                    if (!alternative.matches(event)) continue;
                    matching.add(event);
                    reliesOn.put(append.sequence(), append);
                }
            }
        }
        if (reliesOn.isEmpty()) return List.of();
        // a batch may be in the log, and read from it, before its answer is here
        Set<String> there = new HashSet<>();
        for (Known event : events) there.add(event.message().identifier());
        for (PendingAppend append : reliesOn.values()) {
            for (EncodedEvent event : append.events()) {
                if (matching.contains(event) && !there.contains(event.message().identifier())) {
                    events.add(event.known(Known.QUEUED));
                }
            }
        }
        return List.copyOf(reliesOn.values());
    }

    /**
     * Remembers an answer of the log, unless something was appended since that belongs to it.
     *
     * @param readAt the log's head when it was read
     */
    synchronized void learn(Criterion question, List<Known> events, long readAt) {
        if (readAt < foreign) return;
        if (readAt < head && isTouched(question, readAt)) return;
        subjects.put(question, events, readAt);
    }

    private boolean isTouched(Criterion question, long since) {
        return question.tag() == null || touches.position(question.tag()) > since;
    }

    /** Gives an append its number; from now on decisions rely on it. */
    synchronized void queue(PendingAppend append) {
        append.queuedAs(++sequence);
        for (EncodedEvent event : append.events()) {
            for (String tag : event.indexed()) {
                queued.computeIfAbsent(tag, x -> new LinkedHashSet<>(2)).add(append);
            }
        }
    }

    /** An append will not be in the log. */
    synchronized void gone(PendingAppend append) {
        append.goes();
        unqueue(append);
    }

    private void unqueue(PendingAppend append) {
        for (EncodedEvent event : append.events()) {
            for (String tag : event.indexed()) {
                Set<PendingAppend> others = queued.get(tag);
                if (others == null) continue;
                others.remove(append);
                if (others.isEmpty()) queued.remove(tag);
            }
        }
    }

    /**
     * The log had nothing of what some appends presumed to be new. Told before they are known to be
     * {@link #appended}.
     *
     * @param base the log's head when that was checked
     */
    synchronized void proven(List<PendingAppend> appends, long base) {
        if (base < foreign) return;
        for (PendingAppend append : appends) {
            for (Criterion question : append.presumedNew()) subjects.putNew(question, base);
        }
    }

    /**
     * A batch is in the log.
     *
     * @param base the log's head before it
     * @param accepted what is in the log, each with its position, in order
     */
    synchronized void appended(long base, Collection<PendingAppend> accepted, long newHead) {
        if (base != head || foreign == Long.MAX_VALUE) foreign = base;
        for (PendingAppend append : accepted) {
            unqueue(append);
            long position = append.firstPosition();
            for (EncodedEvent event : append.events()) {
                Known known = event.known(position++);
                for (String tag : event.indexed()) {
                    touches.add(tag, append.sequence(), known.position());
                    subjects.add(tag, event, known);
                }
            }
        }
        head = newHead;
    }

    /** Up to where this instance's appends are in the log and known here. */
    synchronized long head() {
        return head;
    }

    /**
     * The log may hold what this instance does not know of; it will find out with its next append.
     */
    synchronized void doubt() {
        foreign = Long.MAX_VALUE;
    }

    /**
     * From where on the log must be searched for what a decision does not know: from its end as
     * this instance knows it, if all that came after the decision is its own and not about the tag,
     * or was seen by it before it was in the log.
     */
    synchronized long after(Criterion criterion, PendingAppend append) {
        String tag = criterion.tag();
        if (tag == null || append.after() < foreign) return append.after();
        boolean untouched =
                touches.position(tag) <= append.after() || touches.sequence(tag) <= append.seen();
        return untouched ? Math.max(append.after(), head) : append.after();
    }
}
