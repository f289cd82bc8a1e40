package dev.countinghouse.command.eventstore;

/** More waits to be appended than the store takes; the command can be sent again in a moment. */
public final class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreBusyException(int waiting) {
        super(waiting + " commands wait to be appended already", null, false, false);
    }
}
