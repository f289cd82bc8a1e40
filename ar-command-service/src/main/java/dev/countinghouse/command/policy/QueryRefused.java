package dev.countinghouse.command.policy;

/** The query service answered that it will not answer this, now or later. */
public final class QueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    QueryRefused(String problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    /** The last part of the problem's type, such as {@code payment-unknown}. */
    String problem() {
        return problem;
    }
}
