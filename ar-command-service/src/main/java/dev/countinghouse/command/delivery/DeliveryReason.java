package dev.countinghouse.command.delivery;

import dev.countinghouse.command.Reason;

/** Why something about a delivery is not recorded. */
public enum DeliveryReason implements Reason {
    DELIVERY_UNKNOWN(Kind.UNKNOWN, "there is no such delivery"),
    DELIVERY_NOT_PREPARED(Kind.CONFLICT, "the document is not made yet");

    private final Kind kind;
    private final String words;

    DeliveryReason(Kind kind, String words) {
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
