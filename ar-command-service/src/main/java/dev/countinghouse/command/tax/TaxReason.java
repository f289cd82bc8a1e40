package dev.countinghouse.command.tax;

import dev.countinghouse.command.Reason;

/** Why a tax is not set so. */
public enum TaxReason implements Reason {
    RATE_NOT_ZERO(Kind.INVALID, "the category has no rate above zero");

    private final Kind kind;
    private final String words;

    TaxReason(Kind kind, String words) {
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
