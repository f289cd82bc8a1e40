package dev.countinghouse.command.archive;

import org.jspecify.annotations.Nullable;

/** Nothing can be kept or read just now: nothing is done with a file that is not kept. */
public final class ArchiveAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveAway(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
