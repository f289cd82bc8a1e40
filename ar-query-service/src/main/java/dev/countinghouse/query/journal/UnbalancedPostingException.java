package dev.countinghouse.query.journal;

/** An event cannot be posted: what it moves does not add up. The projection stops at it. */
public final class UnbalancedPostingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnbalancedPostingException(String message) {
        super(message);
    }
}
