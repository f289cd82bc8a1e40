package dev.countinghouse.command.axon;

/** A decision that led to no event, and so was checked by no append, on facts from memory. */
final class Unconfirmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unconfirmed() {
        super("decided on what was remembered", null, false, false);
    }
}
