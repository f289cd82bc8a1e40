package dev.countinghouse.command.eventstore.memory;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.DecodedEvent;
import dev.countinghouse.command.eventstore.catalog.EncodedEvent;
import dev.countinghouse.command.eventstore.memory.RememberedAnswers.Answer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

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
public final class LogMemory {

    private final RememberedAnswers answers;
    private final LastAppends lastAppends = new LastAppends();
    private final QueuedAppends queued = new QueuedAppends();

    /** The last append queued, by number. */
    private long sequence;

    private long head;

    /** The last position that may be another instance's. */
    private long foreign = Long.MAX_VALUE;

    /** One that remembers no more than so many bytes of events. */
    public LogMemory(long mostBytes) {
        answers = new RememberedAnswers(mostBytes);
    }

    /**
     * What a decision is told.
     *
     * @param reliesOn what is queued among the events
     * @param presumedNew what is not remembered, and taken not to be in the log
     */
    public record Recalled(
            List<DecodedEvent> events,
            SeenMarker marker,
            List<QueuedAppend> reliesOn,
            Set<Criterion> presumedNew) {}

    /**
     * What must be asked before all of some criteria can be recalled.
     *
     * @param expectedNew questions that need not be asked
     */
    public synchronized List<Criterion> unknown(
            List<Criterion> alternatives, Set<Criterion> expectedNew) {
        Set<Criterion> unknown = new LinkedHashSet<>();
        for (Criterion alternative : alternatives) {
            Criterion asked = alternative.question();
            if (answer(asked) == null && !isPresumable(asked, expectedNew)) unknown.add(asked);
        }
        return List.copyOf(unknown);
    }

    /**
     * Not if something about it is queued: the append would fail as soon as that is in the log. Nor
     * if the log could not be reached just now: a question finds that out sooner than an append.
     */
    private boolean isPresumable(Criterion question, Set<Criterion> expectedNew) {
        return expectedNew.contains(question)
                && (question.tag() == null || !queued.concern(question.tag()))
                && foreign < Long.MAX_VALUE;
    }

    private @Nullable Answer answer(Criterion question) {
        Answer answer = answers.get(question);
        return answer == null || answer.readAt() < foreign ? null : answer;
    }

    /** All events that match, in the log or queued; nothing unless all of it is known. */
    public synchronized @Nullable Recalled recall(
            List<Criterion> alternatives, Set<Criterion> expectedNew) {
        Map<Long, DecodedEvent> events = new TreeMap<>();
        Set<Criterion> presumedNew = new LinkedHashSet<>();
        for (Criterion alternative : alternatives) {
            Criterion question = alternative.question();
            Answer answer = answer(question);
            if (answer == null) {
                if (!isPresumable(question, expectedNew)) return null;
                presumedNew.add(question);
                continue;
            }
            for (DecodedEvent event : answer.events()) {
                if (alternative.matches(event.type(), event.tags())) {
                    events.put(event.position(), event);
                }
            }
        }
        List<DecodedEvent> all = new ArrayList<>(events.values());
        List<QueuedAppend> reliesOn = queued.addMatching(alternatives, all);
        return new Recalled(all, new SeenMarker(head, sequence), reliesOn, presumedNew);
    }

    /**
     * Remembers an answer of the log, unless something was appended since that belongs to it.
     *
     * @param readAt the log's head when it was read
     */
    public synchronized void learn(Criterion question, List<DecodedEvent> events, long readAt) {
        if (readAt < foreign) return;
        String tag = question.tag();
        if (readAt < head && (tag == null || lastAppends.position(tag) > readAt)) return;
        answers.put(question, events, readAt);
    }

    /**
     * Gives an append its number, unless the queue has no place for it; from then on decisions rely
     * on it. In one go, so that appends are numbered as they are queued.
     *
     * @return whether the queue has taken it
     */
    public synchronized boolean queue(QueuedAppend append, BooleanSupplier offer) {
        if (!offer.getAsBoolean()) return false;
        append.numbered(++sequence);
        queued.add(append);
        return true;
    }

    /** An append will not be in the log. */
    public synchronized void gone(QueuedAppend append) {
        append.goes();
        queued.remove(append);
    }

    /**
     * The log had nothing of what some appends presumed to be new. Told before they are known to be
     * {@link #appended}.
     *
     * @param base the log's head when that was checked
     */
    public synchronized void proven(Collection<Criterion> presumedNew, long base) {
        if (base < foreign) return;
        for (Criterion question : presumedNew) answers.putNew(question, base);
    }

    /** A batch is in the log: what was accepted, in order, each with its position. */
    public synchronized void appended(long base, Collection<QueuedAppend> accepted, long newHead) {
        if (base != head || foreign == Long.MAX_VALUE) foreign = base;
        for (QueuedAppend append : accepted) {
            queued.remove(append);
            long position = append.firstPosition();
            for (EncodedEvent event : append.events()) {
                DecodedEvent known = event.decodedAt(position++);
                for (String tag : event.indexed()) {
                    lastAppends.add(tag, append.sequence(), known.position());
                    answers.add(tag, event, known);
                }
            }
        }
        head = newHead;
    }

    /** Up to where this instance's appends are in the log and known here. */
    public synchronized long head() {
        return head;
    }

    /** The log may hold what is not known here; the next append will tell. */
    public synchronized void doubt() {
        foreign = Long.MAX_VALUE;
    }

    /**
     * From where on the log must be searched for what a decision does not know: from its end as
     * this instance knows it, if all that came after the decision is its own and not about the tag,
     * or was seen by it before it was in the log.
     *
     * @param after the position up to which the decision knows the log
     * @param seen the number up to which it knows this instance's appends
     */
    public synchronized long searchedFrom(Criterion criterion, long after, long seen) {
        String tag = criterion.tag();
        if (tag == null || after < foreign) return after;
        boolean untouched = lastAppends.position(tag) <= after || lastAppends.sequence(tag) <= seen;
        return untouched ? Math.max(after, head) : after;
    }
}
