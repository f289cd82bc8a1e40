package dev.countinghouse.command;

import org.jspecify.annotations.Nullable;

/** Others kept changing what a command depends on; it may be tried again in a moment. */
public final class Contention extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Contention(@Nullable Throwable lastConflict) {
        super("decided on facts that kept changing", lastConflict, false, false);
    }
}
