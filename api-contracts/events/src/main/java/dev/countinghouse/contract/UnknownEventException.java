package dev.countinghouse.contract;

/** A stored or published event has a name that this version does not know. */
public final class UnknownEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEventException(String name) {
        super("unknown event: " + name);
    }
}
