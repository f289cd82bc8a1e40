package dev.countinghouse.command.archive;

import dev.countinghouse.command.Reason;

/** Why a file is not given. */
public enum ArchiveReason implements Reason {
    FILE_UNKNOWN(Kind.UNKNOWN, "there is no such file");

    private final Kind kind;
    private final String words;

    ArchiveReason(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String words() {
        return words;
    }
}
