package dev.countinghouse.query.web;

/** The answer was to be at least this new, and is not yet. */
final class NotReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    NotReached(String projection, long position) {
        super(projection + " has not come to position " + position, null, false, false);
        this.position = position;
    }

    long position() {
        return position;
    }
}
