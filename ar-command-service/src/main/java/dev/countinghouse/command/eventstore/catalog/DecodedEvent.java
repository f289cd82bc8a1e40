package dev.countinghouse.command.eventstore.catalog;

import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

import java.util.List;

/**
 * An event as this instance knows it.
 *
 * @param position {@link #QUEUED} if it is not in the log yet
 * @param bytes of its payload and metadata: what it weighs in memory, in part
 */
public record DecodedEvent(
        long position, short type, List<String> tags, EventMessage message, int bytes) {

    /** Not in the log yet. */
    public static final long QUEUED = -1;

    public MessageStream.Entry<EventMessage> entry() {
        return new SimpleEntry<>(
                message,
                position == QUEUED
                        ? Context.empty()
                        : TrackingToken.addToContext(
                                Context.empty(), new GlobalSequenceTrackingToken(position)));
    }
}
