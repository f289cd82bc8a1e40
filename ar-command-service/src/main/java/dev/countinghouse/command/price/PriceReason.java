package dev.countinghouse.command.price;

import dev.countinghouse.command.Reason;

/** Why a price is not set or ended. */
public enum PriceReason implements Reason {
    PRICE_UNKNOWN(Kind.UNKNOWN, "there is no such price"),
    PRICE_OVER(Kind.CONFLICT, "the price has ended before"),
    PRECEDES_PRICE(Kind.INVALID, "the date is before the price begins");

    private final Kind kind;
    private final String words;

    PriceReason(Kind kind, String words) {
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
