package dev.countinghouse.command.eventstore.catalog;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventJson;

import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/** The contract's events and their JSON: payloads come back as the records of the catalogue. */
public final class CatalogCodec implements EventCodec {

    @Override
    public byte[] payload(EventMessage event) {
        if (event.payload() instanceof ArEvent known) return EventJson.encode(known);
        throw new IllegalArgumentException(event.type() + " is not an event of the catalogue");
    }

    @Override
    public byte[] metadata(EventMessage event) {
        return EventJson.encodeMetadata(event.metadata());
    }

    @Override
    public EventMessage message(StoredEvent stored) {
        return new GenericEventMessage(
                stored.eventId().toString(),
                new MessageType(stored.name(), EventCatalog.VERSION),
                EventJson.decode(stored.name(), stored.payload()),
                EventJson.decodeMetadata(stored.metadata()),
                stored.recordedAt());
    }
}
