package dev.countinghouse.command.eventstore.limits;

import org.jspecify.annotations.Nullable;

/** The store could not be read or written; nothing is known to be wrong with the request. */
public final class EventStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
