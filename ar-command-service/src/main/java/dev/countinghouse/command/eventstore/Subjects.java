package dev.countinghouse.command.eventstore;

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
final class Subjects {

    /** Things asked about, new things, and events of all of them, and of one question. */
    private static final int ASKED = 5_000;

    private static final int NEW = 1_000;
    private static final int EVENTS = 4_000;
    private static final int MOST_EVENTS = 1_000;

    private final Map<Subject, Map<Criterion, Facts>> asked = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Subject, Map<Criterion, Facts>> newcomers = new LinkedHashMap<>();

    /** How many events they have. */
    private int events;

    /** A tag in a book. */
    private record Subject(@Nullable String tag, @Nullable Integer book) {

        static Subject of(Criterion question) {
            return new Subject(question.tag(), question.book());
        }
    }

    /** What a question was answered at a position, and what this instance appended since. */
    record Facts(List<Known> events, long readAt) {}

    /** What is remembered of a question; what it is about has been asked about now. */
    @Nullable Facts get(Criterion question) {
        Subject subject = Subject.of(question);
        settle(subject);
        Map<Criterion, Facts> known = asked.get(subject);
        return known == null ? null : known.get(question);
    }

    /** From now on it is one of those that were asked about. */
    private void settle(Subject subject) {
        Map<Criterion, Facts> known = newcomers.remove(subject);
        if (known != null) asked.put(subject, known);
    }

    /** Remembers an answer of the log, instead of what is remembered of the question. */
    void put(Criterion question, List<Known> found, long readAt) {
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
            Map<Subject, Map<Criterion, Facts>> room,
            Criterion question,
            List<Known> found,
            long readAt) {
        Facts former =
                room.computeIfAbsent(Subject.of(question), x -> new HashMap<>(2))
                        .put(question, new Facts(new ArrayList<>(found), readAt));
        events += found.size() - (former == null ? 0 : former.events().size());
        forget();
    }

    /** Adds an event to every answer that it belongs to and that does not have it. */
    void add(String tag, EncodedEvent event, Known known) {
        var subject = new Subject(tag, event.book());
        Map<Criterion, Facts> answers = asked.get(subject);
        if (answers == null) answers = newcomers.get(subject);
        if (answers == null) return;
        for (var i = answers.entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<Criterion, Facts> answer = i.next();
            Facts facts = answer.getValue();
            if (known.position() <= facts.readAt() || !answer.getKey().matches(event)) continue;
            if (facts.events().size() < MOST_EVENTS) {
                facts.events().add(known);
                events++;
            } else {
                events -= facts.events().size();
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
        forget(newcomers, NEW, Integer.MAX_VALUE);
        forget(asked, ASKED, EVENTS);
        forget(newcomers, NEW, EVENTS);
    }

    private void forget(
            Map<Subject, Map<Criterion, Facts>> room, int mostSubjects, int mostEvents) {
        Iterator<Map<Criterion, Facts>> eldest = room.values().iterator();
        while (eldest.hasNext() && (room.size() > mostSubjects || events > mostEvents)) {
            for (Facts facts : eldest.next().values()) events -= facts.events().size();
            eldest.remove();
        }
    }
}
