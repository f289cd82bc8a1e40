package dev.countinghouse.command.axon;

/** Others kept changing what a command depends on; it may be tried again in a moment. */
public final class Contention extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contention(Throwable lastConflict) {
        super("decided on facts that kept changing", lastConflict, false, false);
    }
}
