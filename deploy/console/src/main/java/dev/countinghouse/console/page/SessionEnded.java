package dev.countinghouse.console.page;

/** The person's session, or what the issuer gave for it, has ended. */
final class SessionEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
