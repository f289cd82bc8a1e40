package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The events of one type about a thing: whether it is there, and as what. */
public final class Recorded<E extends ArEvent> {

    private static final BiConsumer<Recorded<?>, ArEvent> FOLD = Recorded::on;

    private final Class<E> type;
    private final List<E> events = new ArrayList<>(1);

    private Recorded(Class<E> type) {
        this.type = type;
    }

    @SuppressWarnings("unchecked") // the fold is the same whatever the type
    public static <E extends ArEvent> Subject<Recorded<E>> about(EntityId id, Class<E> type) {
        return Subject.of(
                id,
                Set.of(type),
                () -> new Recorded<>(type),
                (BiConsumer<Recorded<E>, ArEvent>) (BiConsumer<?, ArEvent>) FOLD);
    }

    private void on(ArEvent event) {
        events.add(type.cast(event));
    }

    /** The first of them, which is the only one where an id must be new. */
    public @Nullable E first() {
        return events.isEmpty() ? null : events.getFirst();
    }

    /** The last of them, which counts where each takes the place of the one before. */
    public @Nullable E last() {
        return events.isEmpty() ? null : events.getLast();
    }

    /** Oldest first. */
    public List<E> all() {
        return Collections.unmodifiableList(events);
    }
}
