package dev.countinghouse.web;

/** The token does not allow this, whatever the book. */
final class ScopeMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScopeMissing(Permission needed) {
        super("the token lacks the scope " + needed.scope(), null, false, false);
    }
}
