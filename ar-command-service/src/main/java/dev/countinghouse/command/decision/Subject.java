package dev.countinghouse.command.decision;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One thing that a decision looks at, and how: which of its events, and what they are folded into.
 * Two are the same if they fold the same events of the same thing in the same way; so whoever names
 * a subject keeps {@code types} and {@code fold} in constants.
 *
 * @param id what the events are about
 * @param types events, or families of events, that can change the answer
 * @param presumedNew whether most likely nothing was recorded of it yet: then it is not looked for
 *     before the append is checked
 * @param fresh makes what is known when nothing was recorded
 * @param fold takes an event in
 */
public record Subject<F>(
        EntityId id,
        Set<Class<? extends ArEvent>> types,
        boolean presumedNew,
        Supplier<F> fresh,
        BiConsumer<F, ArEvent> fold) {

    public static <F> Subject<F> of(
            EntityId id,
            Set<Class<? extends ArEvent>> types,
            Supplier<F> fresh,
            BiConsumer<F, ArEvent> fold) {
        return new Subject<>(id, types, false, fresh, fold);
    }

    /** The same of what a command is about to bring into being: it is there only by a repeat. */
    public Subject<F> toBeNew() {
        return new Subject<>(id, types, true, fresh, fold);
    }

    boolean takes(ArEvent event) {
        for (Class<? extends ArEvent> type : types) if (type.isInstance(event)) return true;
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject<?> that
                && fold == that.fold
                && id.equals(that.id)
                && types.equals(that.types);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + types.hashCode();
    }
}
