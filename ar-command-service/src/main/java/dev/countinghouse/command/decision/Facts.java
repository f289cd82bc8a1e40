package dev.countinghouse.command.decision;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the events within a {@link Scope} say about each of its subjects. Short-lived and mutable:
 * made for one decision.
 */
public final class Facts {

    private final Map<EntityId, List<Known<?>>> known;
    private boolean anyMoved;

    public Facts(Scope scope) {
        known = HashMap.newHashMap(scope.subjects().size());
        for (Subject<?> subject : scope.subjects()) know(subject);
    }

    private <F> void know(Subject<F> subject) {
        var fresh = new Known<>(subject, subject.fresh().get());
        known.computeIfAbsent(subject.id(), id -> new ArrayList<>(1)).add(fresh);
        anyMoved |= fresh.facts() instanceof Moved;
    }

    /** A subject, and what is known of it by now. */
    private record Known<F>(Subject<F> subject, F facts) {

        void on(ArEvent event) {
            if (subject.takes(event)) subject.fold().accept(facts, event);
        }

        void on(ArEvent event, Movement movement) {
            if (facts instanceof Moved moved && subject.takes(event)) moved.on(movement);
        }
    }

    /** Takes an event in; what it says of anything else is left alone. */
    public void on(ArEvent event) {
        for (EntityId concerned : event.concerns()) {
            for (Known<?> one : of(concerned)) one.on(event);
        }
        if (!anyMoved) return;
        for (Movement movement : MoneyEvent.movementsOf(event)) {
            for (Known<?> one : of(movement.item())) one.on(event, movement);
        }
    }

    /**
     * What is known of a subject.
     *
     * @throws IllegalStateException if the scope left it out: nothing was read of it, and "no such
     *     thing" would be a guess
     */
    public <F> F of(Subject<F> subject) {
        for (Known<?> one : of(subject.id())) {
            if (one.subject().equals(subject)) return sameKind(subject, one);
        }
        throw new IllegalStateException("not in the scope: " + subject.id().tag());
    }

    /** Equal subjects share their fold, and so what it folds into. */
    @SuppressWarnings("unchecked")
    private static <F> F sameKind(Subject<F> subject, Known<?> one) {
        return ((Known<F>) one).facts();
    }

    private List<Known<?>> of(EntityId id) {
        return known.getOrDefault(id, List.of());
    }
}
