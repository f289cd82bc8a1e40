package dev.countinghouse.http;

/** The token of a long stream is not valid any more, so the stream ends. */
public final class TokenEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenEnded() {
        super("the token ended while the stream was open", null, false, false);
    }
}
