package dev.countinghouse.command.applying;

import dev.countinghouse.command.Reason;

/** Why a credit item is not applied to what is owed, or an allocation not taken back. */
public enum ApplyingReason implements Reason {
    ITEM_REPEATED(Kind.INVALID, "something that is owed is named twice"),
    DISCOUNT_NOT_OFFERED(Kind.INVALID, "the invoice offers no such discount"),
    DISCOUNT_LATE(Kind.INVALID, "the discount's date has passed"),
    DISCOUNT_TAKEN(Kind.CONFLICT, "the discount was taken already"),
    ALLOCATION_UNKNOWN(Kind.UNKNOWN, "there is no such allocation"),
    PRECEDES_ALLOCATION(Kind.INVALID, "the date is before the allocation's");

    private final Kind kind;
    private final String words;

    ApplyingReason(Kind kind, String words) {
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
