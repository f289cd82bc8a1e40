package dev.countinghouse.command.quote;

import dev.countinghouse.command.Reason;

/** Why a quote is not made, accepted or declined. */
public enum QuoteReason implements Reason {
    QUOTE_UNKNOWN(Kind.UNKNOWN, "there is no such quote"),
    QUOTE_EXPIRED(Kind.CONFLICT, "the quote was valid until an earlier day"),
    QUOTE_OVER(Kind.CONFLICT, "the quote was accepted or declined"),
    PRECEDES_QUOTE(Kind.INVALID, "the date is before the quote");

    private final Kind kind;
    private final String words;

    QuoteReason(Kind kind, String words) {
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
