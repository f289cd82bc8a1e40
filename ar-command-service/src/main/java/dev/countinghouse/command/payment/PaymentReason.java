package dev.countinghouse.command.payment;

import dev.countinghouse.command.Reason;

/** Why money is not posted or moved. */
public enum PaymentReason implements Reason {
    REFERENCE_TAKEN(Kind.CONFLICT, "another payment has this reference"),
    METHOD_BLOCKED(Kind.CONFLICT, "the account does not pay by this method"),
    CHARGED_BACK(Kind.CONFLICT, "a bank took some of the payment back"),
    PARTS_DIFFER(Kind.INVALID, "the parts do not add up to the payment");

    private final Kind kind;
    private final String words;

    PaymentReason(Kind kind, String words) {
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
