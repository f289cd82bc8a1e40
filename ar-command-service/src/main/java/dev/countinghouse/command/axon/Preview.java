package dev.countinghouse.command.axon;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventCatalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a command would have recorded.
 *
 * @param id what it is about
 * @param status how it would stand, where that is not plain
 * @param events in order; none if it was true already
 */
public record Preview(String id, @Nullable String status, List<Previewed> events)
        implements Answer {

    /**
     * One event as it would be recorded.
     *
     * @param name as in the catalogue, such as {@code ar.PaymentPosted}
     */
    public record Previewed(String name, ArEvent payload) {

        static Previewed of(ArEvent event) {
            return new Previewed(EventCatalog.nameOf(event), event);
        }
    }
}
