package dev.countinghouse.command.dispute;

import dev.countinghouse.command.Reason;

/** Why a dispute is not opened, not resolved, or not opened again. */
public enum DisputeReason implements Reason {
    DISPUTE_UNKNOWN(Kind.UNKNOWN, "there is no such dispute"),
    DISPUTE_RESOLVED(Kind.CONFLICT, "the dispute was resolved already"),
    DISPUTE_STILL_OPEN(Kind.CONFLICT, "the dispute is not resolved"),
    LINE_UNKNOWN(Kind.UNKNOWN, "the invoice has no such line"),
    EXCEEDS_LINE(Kind.INVALID, "more than the line comes to"),
    DEADLINE_PAST(Kind.INVALID, "the deadline is before the date"),
    PRECEDES_DISPUTE(Kind.INVALID, "the date is before the dispute's last one"),
    NOT_OF_THE_INVOICE(Kind.INVALID, "what is to resolve it is not of its invoice"),
    CREDIT_TAKEN_BACK(Kind.CONFLICT, "the credit was taken back"),
    PRECEDES_CREDIT(Kind.INVALID, "the date is before the credit's"),
    INQUIRY_HOLDS_NOTHING(Kind.INVALID, "an inquiry disputes no amount");

    private final Kind kind;
    private final String words;

    DisputeReason(Kind kind, String words) {
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
