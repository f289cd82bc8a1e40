package dev.countinghouse.command.eventstore.catalog;

import dev.countinghouse.contract.EventJson;

import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Events that are plain texts, with the version and the time that their message had. */
public final class TextCodec implements EventCodec {

    private static final String VERSION = "$version";
    private static final String TIME = "$time";

    @Override
    public byte[] payload(EventMessage event) {
        return String.valueOf(event.payload()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] metadata(EventMessage event) {
        Map<String, String> all = new HashMap<>(event.metadata());
        all.put(VERSION, event.type().version());
        all.put(TIME, event.timestamp().toString());
        return EventJson.encodeMetadata(all);
    }

    @Override
    public EventMessage message(StoredEvent stored) {
        Map<String, String> all = EventJson.decodeMetadata(stored.metadata());
        String version = all.remove(VERSION);
        Instant time = Instant.parse(all.remove(TIME));
        return new GenericEventMessage(
                stored.eventId().toString(),
                new MessageType(stored.name(), version),
                new String(stored.payload(), StandardCharsets.UTF_8),
                all,
                time);
    }
}
