package dev.countinghouse.command.decision;

import dev.countinghouse.contract.ArEvent;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * Reads what a decision must know besides, once its first facts have told it where to look: the
 * invoice that an adjustment is about, say. It becomes part of the append's condition too.
 */
public final class FurtherRead {

    private final EventStore store;

    public FurtherRead(EventStore store) {
        this.store = store;
    }

    public Facts read(Scope scope, ProcessingContext context) {
        return store.transaction(context)
                .source(SourcingCondition.conditionFor(scope.criteria()))
                .reduce(
                        new Facts(scope),
                        (facts, entry) -> {
                            if (entry.message().payload() instanceof ArEvent event) facts.on(event);
                            return facts;
                        })
                .join();
    }
}
