package dev.countinghouse.command.work;

import dev.countinghouse.command.Reason;

/** Why something in a queue is not taken, released or put off. */
public enum WorkReason implements Reason {
    QUEUE_UNKNOWN(Kind.UNKNOWN, "there is no such queue"),
    ITEM_UNKNOWN(Kind.UNKNOWN, "the queue never had such an item"),
    TAKEN(Kind.CONFLICT, "somebody else works on it"),
    NOT_TAKEN(Kind.CONFLICT, "nobody works on it"),
    NO_FOLLOW_UP(Kind.CONFLICT, "no follow-up date is set"),
    FOLLOW_UP_PAST(Kind.INVALID, "the follow-up date has passed");

    private final Kind kind;
    private final String words;

    WorkReason(Kind kind, String words) {
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
