package dev.countinghouse.command.series;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * How one unit of work can build on another whose events are still on their way into the log. The
 * wiring puts it there, for units of work that may; without it, or before it can be relied on, only
 * the log counts.
 */
public interface Handover {

    ResourceKey<Handover> KEY = ResourceKey.withLabel("handover");

    /** What becomes of a unit of work's events. */
    interface Outcome {

        /** They are in the log. */
        boolean isAccepted();

        /** They never will be. */
        boolean isGone();
    }

    /** Whether the store takes notice: not every one does. */
    boolean isReliable();

    /** Has this unit of work fail unless another one's events get into the log. */
    void relyOn(Outcome other);

    /** Tells the outcome of this unit of work's events as soon as others can rely on it. */
    void whenQueued(Consumer<Outcome> told);

    /** The one of a unit of work, if there is one to be relied on. */
    static @Nullable Handover of(ProcessingContext context) {
        Handover handover = context.getResource(KEY);
        return handover != null && handover.isReliable() ? handover : null;
    }
}
