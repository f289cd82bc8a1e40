package dev.countinghouse.client;

/** Something that the user can put right; its message says what and how. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message, null, false, false);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
