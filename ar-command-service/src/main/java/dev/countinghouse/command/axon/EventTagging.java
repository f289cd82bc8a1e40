package dev.countinghouse.command.axon;

import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;

import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.HashSet;
import java.util.Set;

/**
 * Tags an event with its book, with everything it concerns, and with the request that led to it.
 */
public final class EventTagging implements TagResolver {

    @Override
    public Set<Tag> resolve(EventMessage message) {
        if (!(message.payload() instanceof ArEvent event)) return Set.of();
        Set<Tag> tags = new HashSet<>();
        tags.add(Boundary.bookTag(event.book()));
        for (EntityId concerned : event.concerns()) tags.add(Boundary.tag(concerned));
        Tag request = IdempotentRequest.tag(message.metadata());
        if (request != null) tags.add(request);
        return tags;
    }
}
