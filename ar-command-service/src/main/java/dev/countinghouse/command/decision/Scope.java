package dev.countinghouse.command.decision;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookProfile;

import org.axonframework.messaging.eventstreaming.EventCriteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must not change while we decide: the events to read, and to check again at the append. */
public final class Scope {

    private final BookId book;
    private final Set<Subject<?>> subjects = new LinkedHashSet<>();

    private Scope(BookId book) {
        this.book = book;
    }

    public static Scope in(BookId book, Subject<?>... subjects) {
        return new Scope(book).and(subjects);
    }

    public Scope and(Subject<?>... more) {
        Collections.addAll(subjects, more);
        return this;
    }

    public BookId book() {
        return book;
    }

    /** Whether the book itself is to be new. */
    public boolean opensBook() {
        for (Subject<?> subject : subjects) {
            if (subject.presumedNew() && subject.id() instanceof BookProfile) return true;
        }
        return false;
    }

    Collection<Subject<?>> subjects() {
        return Collections.unmodifiableCollection(subjects);
    }

    public EventCriteria criteria() {
        List<EventCriteria> criteria = new ArrayList<>(subjects.size());
        for (Subject<?> subject : subjects) criteria.add(eventsOf(subject));
        return EventCriteria.either(criteria);
    }

    /** The part of the criteria of which, most likely, nothing was recorded yet. */
    public Collection<EventCriteria> presumedNew() {
        List<EventCriteria> presumed = new ArrayList<>();
        for (Subject<?> subject : subjects) {
            if (subject.presumedNew()) presumed.add(eventsOf(subject));
        }
        return presumed;
    }

    private EventCriteria eventsOf(Subject<?> subject) {
        return Boundary.eventsOf(book, subject.id(), subject.types());
    }
}
