package dev.countinghouse.command.axon;

import dev.countinghouse.contract.ArEvent;

import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/**
 * The last of some events, and where it is.
 *
 * @param position 0 if there is none
 */
record LastEvent(@Nullable ArEvent event, Metadata metadata, long position) {

    private static final LastEvent NONE = new LastEvent(null, Metadata.emptyInstance(), 0);

    /**
     * @throws Unconfirmed if one of them is only queued: it has no position to answer with yet
     */
    static LastEvent among(
            EventStoreTransaction source, EventCriteria criteria, Predicate<ArEvent> such) {
        return source.source(SourcingCondition.conditionFor(criteria))
                .reduce(
                        NONE,
                        (last, entry) -> {
                            TrackingToken token =
                                    TrackingToken.fromContext(entry).orElseThrow(Unconfirmed::new);
                            EventMessage message = entry.message();
                            return message.payload() instanceof ArEvent event && such.test(event)
                                    ? new LastEvent(
                                            event,
                                            message.metadata(),
                                            token.position().orElse(last.position()))
                                    : last;
                        })
                .join();
    }
}
