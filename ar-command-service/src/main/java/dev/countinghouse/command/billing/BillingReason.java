package dev.countinghouse.command.billing;

import dev.countinghouse.command.Reason;

/** Why a draft is not made, changed or released. */
public enum BillingReason implements Reason {
    DRAFT_UNKNOWN(Kind.UNKNOWN, "there is no such draft"),
    DRAFT_OVER(Kind.CONFLICT, "the draft was released or discarded"),
    DRAFT_HELD(Kind.CONFLICT, "the draft is held"),
    DRAFT_NOT_HELD(Kind.CONFLICT, "the draft is not held"),
    DRAFT_LINE_UNKNOWN(Kind.UNKNOWN, "the draft has no such line"),
    LAST_DRAFT_LINE(Kind.CONFLICT, "it is the last line: discard the draft"),
    NOTHING_TO_BILL(Kind.CONFLICT, "nothing is to be billed"),
    RECURRING_OF_ANOTHER_ACCOUNT(Kind.INVALID, "the recurring charge belongs to another account");

    private final Kind kind;
    private final String words;

    BillingReason(Kind kind, String words) {
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
