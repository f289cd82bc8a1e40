package dev.countinghouse.contract;

/** An event's JSON does not fit its record. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String name, Exception cause) {
        super("unreadable " + name + ": " + cause.getMessage(), cause);
    }
}
