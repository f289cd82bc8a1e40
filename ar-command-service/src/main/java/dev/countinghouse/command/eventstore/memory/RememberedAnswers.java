package dev.countinghouse.command.eventstore.memory;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.DecodedEvent;
import dev.countinghouse.command.eventstore.catalog.EncodedEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of the things that were asked about, within bounds: who was not asked about
 * for the longest time is given up. New things have a small room of their own until somebody asks
 * about them. Most are never asked about again, and there are so many that they would drive out
 * everything else.
 */
final class RememberedAnswers {

    /** Things asked about, new things, and events of all of them, and of one question. */
    private static final int ASKED = 5_000;

    private static final int NEW = 1_000;
    private static final int EVENTS = 4_000;
    private static final int MOST_EVENTS = 1_000;

    private final Map<Subject, Map<Criterion, Answer>> asked = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Subject, Map<Criterion, Answer>> newcomers = new LinkedHashMap<>();

    private final long mostBytes;

    /** How many events they have, and how many bytes: an event that is in two counts twice. */
    private int events;

    private long bytes;

    RememberedAnswers(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A tag in a book. */
    private record Subject(@Nullable String tag, @Nullable Integer book) {

        static Subject of(Criterion question) {
            return new Subject(question.tag(), question.book());
        }
    }

    /** What a question was answered at a position, and what this instance appended since. */
    record Answer(List<DecodedEvent> events, long readAt) {

        long bytes() {
            long bytes = 0;
            for (DecodedEvent event : events) bytes += event.bytes();
            return bytes;
        }
    }

    /** What is remembered of a question; what it is about has been asked about now. */
    @Nullable Answer get(Criterion question) {
        Subject subject = Subject.of(question);
        settle(subject);
        Map<Criterion, Answer> known = asked.get(subject);
        return known == null ? null : known.get(question);
    }

    /** From now on it is one of those that were asked about. */
    private void settle(Subject subject) {
        Map<Criterion, Answer> known = newcomers.remove(subject);
        if (known != null) asked.put(subject, known);
    }

    /** Remembers an answer of the log, instead of what is remembered of the question. */
    void put(Criterion question, List<DecodedEvent> found, long readAt) {
        if (found.size() > MOST_EVENTS) return;
        settle(Subject.of(question));
        put(asked, question, found, readAt);
    }

    /** Remembers that the log had nothing, of what nobody asks about yet. */
    void putNew(Criterion question, long readAt) {
        put(
                asked.containsKey(Subject.of(question)) ? asked : newcomers,
                question,
                List.of(),
                readAt);
    }

    private void put(
            Map<Subject, Map<Criterion, Answer>> room,
            Criterion question,
            List<DecodedEvent> found,
            long readAt) {
        var answer = new Answer(new ArrayList<>(found), readAt);
        Answer former =
                room.computeIfAbsent(Subject.of(question), x -> new HashMap<>(2))
                        .put(question, answer);
        if (former != null) release(former);
        events += answer.events().size();
        bytes += answer.bytes();
        forget();
    }

    private void release(Answer answer) {
        events -= answer.events().size();
        bytes -= answer.bytes();
    }

    /** Adds an event to every answer that it belongs to and that does not have it. */
    void add(String tag, EncodedEvent event, DecodedEvent known) {
        var subject = new Subject(tag, event.book());
        Map<Criterion, Answer> answers = asked.get(subject);
        if (answers == null) answers = newcomers.get(subject);
        if (answers == null) return;
        for (var i = answers.entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<Criterion, Answer> one = i.next();
            Answer answer = one.getValue();
            if (known.position() <= answer.readAt() || !one.getKey().matches(event)) continue;
            if (answer.events().size() < MOST_EVENTS) {
                answer.events().add(known);
                events++;
                bytes += known.bytes();
            } else {
                release(answer);
                i.remove();
            }
        }
        forget();
    }

    /**
     * A new thing is given up for want of room for events only after all that was asked about: it
     * has one event or none, and is asked about soon or never.
     */
    private void forget() {
        forget(newcomers, NEW, Integer.MAX_VALUE, Long.MAX_VALUE);
        forget(asked, ASKED, EVENTS, mostBytes);
        forget(newcomers, NEW, EVENTS, mostBytes);
    }

    private void forget(
            Map<Subject, Map<Criterion, Answer>> room,
            int mostSubjects,
            int mostEvents,
            long most) {
        Iterator<Map<Criterion, Answer>> eldest = room.values().iterator();
        while (eldest.hasNext()
                && (room.size() > mostSubjects || events > mostEvents || bytes > most)) {
            eldest.next().values().forEach(this::release);
            eldest.remove();
        }
    }

    /** Of all events that it has. */
    long bytes() {
        return bytes;
    }
}
