package dev.countinghouse.command.period;

import dev.countinghouse.command.Reason;

/** Why a period is not opened again. */
public enum PeriodReason implements Reason {
    PERIOD_NOT_CLOSED(Kind.CONFLICT, "the period was never closed");

    private final Kind kind;
    private final String words;

    PeriodReason(Kind kind, String words) {
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
