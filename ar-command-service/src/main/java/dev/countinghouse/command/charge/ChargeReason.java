package dev.countinghouse.command.charge;

import dev.countinghouse.command.Reason;

/** Why a charge is not entered, corrected or cancelled. */
public enum ChargeReason implements Reason {
    EXCEEDS_CHARGE(Kind.CONFLICT, "more is returned than was charged"),
    CHARGE_RETURNED(Kind.CONFLICT, "the charge is a return, or something of it came back"),
    PRECEDES_CHARGE(Kind.INVALID, "the date is before that of the charge that is returned"),
    RECURRING_CHARGE_OVER(Kind.CONFLICT, "the recurring charge has ended before"),
    PRECEDES_RECURRING_CHARGE(Kind.INVALID, "the date is before the recurring charge begins");

    private final Kind kind;
    private final String words;

    ChargeReason(Kind kind, String words) {
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
