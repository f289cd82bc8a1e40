package dev.countinghouse.command.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
final class Recent {

    /** Things remembered, and events of all of them, and of one question about one of them. */
    private static final int SUBJECTS = 20_000;

    private static final int EVENTS = 40_000;
    private static final int MOST_EVENTS = 1_000;

    /** Those used last, last. */
    private final Map<Subject, Map<Criterion, Facts>> subjects =
            new LinkedHashMap<>(16, 0.75f, true);

    /** How many events they have. */
    private int remembered;

    private final Touches touches = new Touches();
    private final Map<String, Set<PendingAppend>> queued = new HashMap<>();

    /** The last append queued, by number. */
    private long sequence;

    private long head;

    /** The last position that may be another instance's. */
    private long foreign = Long.MAX_VALUE;

    /** A tag in a book. */
    private record Subject(@Nullable String tag, @Nullable Integer book) {}

    /** What a question was answered at a position, and what this instance appended since. */
    private record Facts(List<Known> events, long readAt) {}

    /**
     * What a decision is told.
     *
     * @param reliesOn what is queued among the events
     */
    record Recalled(List<Known> events, SeenMarker marker, List<PendingAppend> reliesOn) {}

    /** What must be asked before all of some criteria can be recalled. */
    synchronized List<Criterion> unknown(List<Criterion> alternatives) {
        Set<Criterion> unknown = new LinkedHashSet<>();
        for (Criterion alternative : alternatives) {
            Criterion question = alternative.question();
            if (facts(question) == null) unknown.add(question);
        }
        return List.copyOf(unknown);
    }

    private @Nullable Facts facts(Criterion question) {
        Map<Criterion, Facts> known = subjects.get(subject(question));
        Facts facts = known == null ? null : known.get(question);
        return facts == null || facts.readAt() < foreign ? null : facts;
    }

    private static Subject subject(Criterion question) {
        return new Subject(question.tag(), question.book());
    }

    /** All events that match, in the log or queued; nothing unless all of it is known. */
    synchronized @Nullable Recalled recall(List<Criterion> alternatives) {
        Map<Long, Known> events = new TreeMap<>();
        for (Criterion alternative : alternatives) {
            Facts facts = facts(alternative.question());
            if (facts == null) return null;
            for (Known event : facts.events()) {
                if (alternative.matches(event.type(), event.tags())) {
                    events.put(event.position(), event);
                }
            }
        }
        List<Known> all = new ArrayList<>(events.values());
        List<PendingAppend> reliesOn = addQueued(alternatives, all);
        return new Recalled(all, new SeenMarker(head, sequence), reliesOn);
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
        if (events.size() > MOST_EVENTS || readAt < foreign) return;
        if (readAt < head && isTouched(question, readAt)) return;
        Facts former =
                subjects.computeIfAbsent(subject(question), x -> new HashMap<>(2))
                        .put(question, new Facts(new ArrayList<>(events), readAt));
        remembered += events.size() - (former == null ? 0 : former.events().size());
        forget();
    }

    /** Gives up what was not used for the longest time. */
    private void forget() {
        var eldest = subjects.values().iterator();
        while (eldest.hasNext() && (subjects.size() > SUBJECTS || remembered > EVENTS)) {
            for (Facts facts : eldest.next().values()) remembered -= facts.events().size();
            eldest.remove();
        }
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
                for (String tag : event.indexed()) apply(tag, known, event, append.sequence());
            }
        }
        head = newHead;
    }

    private void apply(String tag, Known known, EncodedEvent event, long number) {
        touches.add(tag, number, known.position());
        Map<Criterion, Facts> subject = subjects.get(new Subject(tag, event.book()));
        if (subject == null) return;
        for (var facts = subject.entrySet().iterator(); facts.hasNext(); ) {
            Map.Entry<Criterion, Facts> one = facts.next();
            List<Known> events = one.getValue().events();
            if (known.position() <= one.getValue().readAt() || !one.getKey().matches(event))
                continue;
            if (events.size() < MOST_EVENTS) {
                events.add(known);
                remembered++;
            } else {
                remembered -= events.size();
                facts.remove();
            }
        }
        forget();
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
