package dev.countinghouse.command.policy;

import org.jspecify.annotations.Nullable;

/** The query service does not answer, or not for now: it is asked again later. */
public final class QueryAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QueryAway(String said, @Nullable Throwable cause) {
        super(said, cause);
    }
}
