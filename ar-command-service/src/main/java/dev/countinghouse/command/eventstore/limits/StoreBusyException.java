package dev.countinghouse.command.eventstore.limits;

/** More waits to be appended than the store takes; the command can be sent again in a moment. */
public final class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreBusyException(String what) {
        super(what, null, false, false);
    }
}
