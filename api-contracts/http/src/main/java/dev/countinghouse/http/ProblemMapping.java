package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;

/** What a service adds to the problems that every edge has. */
@FunctionalInterface
public interface ProblemMapping {

    /** The problem behind a failure, or null if it is not one of ours. */
    @Nullable Problem problem(Throwable failure);
}
