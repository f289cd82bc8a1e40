package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;

/** A record of the topic is not an event that this version can read. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
