package dev.countinghouse.command.eventstore.catalog;

import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * What an event looks like in the log, and back. The engine itself never looks into the bytes.
 *
 * <p>Encoding happens on the thread of whoever appends; a failure there concerns that append alone.
 */
public interface EventCodec {

    /** The event's JSON, or whatever else says what happened. */
    byte[] payload(EventMessage event);

    /** Who and why. */
    byte[] metadata(EventMessage event);

    /**
     * The message again: same identifier, same type, same payload and metadata. Its time is when
     * the store took it, unless the codec knows another.
     */
    EventMessage message(StoredEvent stored);
}
