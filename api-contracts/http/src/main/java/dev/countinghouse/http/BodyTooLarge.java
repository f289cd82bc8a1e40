package dev.countinghouse.http;

/** More was sent than a request may have. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BodyTooLarge(long limit) {
        super("the body may have up to " + limit + " bytes", null, false, false);
    }
}
