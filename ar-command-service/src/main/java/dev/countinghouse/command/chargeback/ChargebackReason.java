package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.Reason;

/** Why a chargeback is not recorded. */
public enum ChargebackReason implements Reason {
    CHARGEBACK_UNKNOWN(Kind.UNKNOWN, "there is no such chargeback"),
    NOT_CHARGED_BACK(Kind.CONFLICT, "it only asks, and has taken nothing"),
    CHARGEBACK_WON(Kind.CONFLICT, "the chargeback was won"),
    EXCEEDS_PAYMENT(Kind.INVALID, "more than the payment"),
    PRECEDES_CHARGEBACK(Kind.INVALID, "the date is before the chargeback's");

    private final Kind kind;
    private final String words;

    ChargebackReason(Kind kind, String words) {
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
