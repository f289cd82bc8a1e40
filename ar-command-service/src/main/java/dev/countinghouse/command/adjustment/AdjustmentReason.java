package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Reason;

/** Why an adjustment is not made, not decided on, or not taken back. */
public enum AdjustmentReason implements Reason {
    LINES_NOT_TAKEN(Kind.INVALID, "only a credit or debit memo has lines"),
    LINES_DIFFER(Kind.INVALID, "the lines do not add up to the amount"),
    ADJUSTMENT_DECLINED(Kind.CONFLICT, "the adjustment was declined"),
    ADJUSTMENT_MADE(Kind.CONFLICT, "the adjustment was made already"),
    REVERSAL_NOT_PROPOSED(Kind.CONFLICT, "nobody proposed to take the adjustment back"),
    EXCEEDS_ACCOUNT(Kind.CONFLICT, "more than the account owes"),
    EXCEEDS_WRITTEN_OFF(Kind.CONFLICT, "more than was given up of the invoice"),
    RECOVERED(Kind.CONFLICT, "some of what it gave up was recovered"),
    WRONG_SIGN(Kind.INVALID, "the amount has the wrong sign for its kind");

    private final Kind kind;
    private final String words;

    AdjustmentReason(Kind kind, String words) {
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
