package dev.countinghouse.command.dunning;

import dev.countinghouse.command.Reason;

/** Why something about dunning is not recorded. */
public enum DunningReason implements Reason {
    LADDER_UNKNOWN(Kind.UNKNOWN, "there is no such ladder on that date"),
    RUN_UNKNOWN(Kind.UNKNOWN, "there is no such dunning run"),
    QUIET_DAY(Kind.CONFLICT, "nothing goes out on that day"),
    DUNNING_ON_HOLD(Kind.CONFLICT, "is not asked to pay for now"),
    NOT_ON_HOLD(Kind.CONFLICT, "dunning is not held"),
    NOTHING_DUE(Kind.CONFLICT, "nothing of it has reached this step of the ladder"),
    ASKED_ALREADY(Kind.CONFLICT, "it was asked for at this step already"),
    TOO_SOON(Kind.CONFLICT, "the last notice is too recent"),
    TOO_LITTLE(Kind.CONFLICT, "less is overdue, less credits, than the ladder asks for"),
    NOTICE_OUTDATED(Kind.CONFLICT, "what is owed has changed since the notice was made up");

    private final Kind kind;
    private final String words;

    DunningReason(Kind kind, String words) {
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
