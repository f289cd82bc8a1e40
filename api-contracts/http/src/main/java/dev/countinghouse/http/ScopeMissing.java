package dev.countinghouse.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The token does not allow this, whatever the book. */
final class ScopeMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScopeMissing(Permission... needed) {
        super("the token lacks the scope " + scopes(needed), null, false, false);
    }

    private static String scopes(Permission... needed) {
        return Arrays.stream(needed).map(Permission::scope).collect(Collectors.joining(" or "));
    }
}
