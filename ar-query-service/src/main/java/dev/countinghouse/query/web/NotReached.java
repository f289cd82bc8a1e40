package dev.countinghouse.query.web;

/** The answer was to be at least this new, and is not yet. */
final class NotReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReached(String projection, long position) {
        super(projection + " has not come to position " + position, null, false, false);
    }
}
