package dev.countinghouse.query.web;

/** There is no such thing in the book, as far as was known. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param kind such as {@code invoice}
     */
    public NotFound(String kind, String id) {
        super("no " + kind + " " + id, null, false, false);
    }
}
