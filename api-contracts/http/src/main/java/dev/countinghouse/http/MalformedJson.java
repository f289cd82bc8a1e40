package dev.countinghouse.http;

/** The body is not JSON; says where it ceases to be. */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedJson(String where, String why) {
        super(where + ": " + why, null, false, false);
    }
}
