package dev.countinghouse.command.refusal;

import dev.countinghouse.command.Reason;

/** Why a refusal is not dismissed. */
public enum RefusalReason implements Reason {
    REFUSAL_UNKNOWN(Kind.UNKNOWN, "there is no such refusal");

    private final Kind kind;
    private final String words;

    RefusalReason(Kind kind, String words) {
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
