package dev.countinghouse.cli.audit;

/** Events that cannot be relied on; its message says why. */
final class NotVerified extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotVerified(String message) {
        super(message, null, false, false);
    }
}
