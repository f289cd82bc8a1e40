package dev.countinghouse.command.eventstore.limits;

/** What a command would record is larger than the store takes; nothing was recorded. */
public final class EventsTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventsTooLargeException(long bytes, int limit) {
        super(bytes + " bytes of events, above " + limit, null, false, false);
    }
}
