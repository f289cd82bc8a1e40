package dev.countinghouse.command.archive;

/** A file is there and cannot be given back as it was: nobody gets something else instead. */
public final class ArchiveUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveUnreadable(String message) {
        super(message);
    }
}
