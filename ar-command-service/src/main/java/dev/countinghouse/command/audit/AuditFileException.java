package dev.countinghouse.command.audit;

import org.jspecify.annotations.Nullable;

/** A line of an exported file is not an event. */
public final class AuditFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;

    AuditFileException(long line, String what, @Nullable Throwable cause) {
        super("line " + line + " " + what, cause);
        this.line = line;
    }

    /** Which line, from 1. */
    public long line() {
        return line;
    }
}
