package dev.countinghouse.command.cash;

import dev.countinghouse.command.Reason;

/** Why something about cash application is not recorded. */
public enum CashReason implements Reason {
    REMITTANCE_UNKNOWN(Kind.UNKNOWN, "there is no such remittance advice"),
    REMITTANCE_JOINED(Kind.CONFLICT, "the remittance advice belongs to another payment"),
    REMITTANCE_DIFFERS(Kind.INVALID, "the lines do not add up to the total"),
    NAME_UNKNOWN(Kind.UNKNOWN, "the payer has no such name");

    private final Kind kind;
    private final String words;

    CashReason(Kind kind, String words) {
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
