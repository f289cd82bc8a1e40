package dev.countinghouse.client;

/** A service did not do what was asked of it, and asking again will not help. */
public final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ApiFailure(String message) {
        super(message);
    }
}
