package dev.countinghouse.command.eventstore.draft;

import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Events of a stream that never waits, without the marker at its end, and then those of a draft.
 */
final class RecordedThenDrafted implements Iterator<Entry<EventMessage>> {

    private final MessageStream<EventMessage> recorded;
    private final Iterator<Entry<EventMessage>> drafted;
    private @Nullable Entry<EventMessage> following;

    RecordedThenDrafted(MessageStream<EventMessage> recorded, List<Entry<EventMessage>> drafted) {
        this.recorded = recorded;
        this.drafted = drafted.iterator();
    }

    /**
     * @throws RuntimeException if the recorded ones cannot be read
     */
    @Override
    public boolean hasNext() {
        if (following == null) following = nextRecorded();
        if (following == null && drafted.hasNext()) following = drafted.next();
        return following != null;
    }

    private @Nullable Entry<EventMessage> nextRecorded() {
        Entry<EventMessage> entry = recorded.next().orElse(null);
        if (entry != null && !(entry.message() instanceof TerminalEventMessage)) return entry;
        recorded.error()
                .ifPresent(
                        failure -> {
                            throw failure instanceof RuntimeException known
                                    ? known
                                    : new IllegalStateException(failure);
                        });
        return null;
    }

    @Override
    public Entry<EventMessage> next() {
        if (!hasNext() || following == null) throw new NoSuchElementException();
        Entry<EventMessage> next = following;
        following = null;
        return next;
    }
}
