package dev.countinghouse.command.eventstore.limits;

/**
 * The store went away while events were on their way to the disk, and did not come back in time to
 * be asked: whether they were recorded is not known. What says "not recorded" is an {@link
 * EventStoreException}.
 */
public final class UndecidedAppendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndecidedAppendException(Throwable cause) {
        super("it is not known whether the events were appended", cause);
    }
}
