package dev.countinghouse.http;

/** The service must not start like this. */
final class UnsafeConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    UnsafeConfiguration(String problem, String action) {
        super(problem + " " + action);
        this.action = action;
    }

    String action() {
        return action;
    }
}
