package dev.countinghouse.query.feed;

import dev.countinghouse.contract.EventEnvelope;

import org.jspecify.annotations.Nullable;

/**
 * An event of a batch.
 *
 * @param event nothing if the projection does not fold it
 */
public record Recorded(Place place, @Nullable EventEnvelope event) {

    /** An event as a projection takes it. */
    public static Recorded of(EventEnvelope event, Projection projection) {
        boolean isFolded = projection.folds(event.event().getClass());
        return new Recorded(Place.of(event), isFolded ? event : null);
    }
}
