package dev.countinghouse.command.refund;

import dev.countinghouse.command.Reason;

/** Why a refund is not paid. */
public enum RefundReason implements Reason {
    REFUND_UNKNOWN(Kind.UNKNOWN, "there is no such refund"),
    REFUND_NOT_APPROVED(Kind.CONFLICT, "nobody has let the refund pass"),
    REFUND_CANCELLED(Kind.CONFLICT, "the refund was cancelled"),
    REFUND_ISSUED(Kind.CONFLICT, "the refund was paid already"),
    REFUND_NOT_ISSUED(Kind.CONFLICT, "the refund was not paid"),
    PRECEDES_REFUND(Kind.INVALID, "the date is before the refund's last step");

    private final Kind kind;
    private final String words;

    RefundReason(Kind kind, String words) {
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
