package dev.countinghouse.command.statement;

import dev.countinghouse.command.Reason;

/** Why something about statements is not recorded. */
public enum StatementReason implements Reason {
    STATEMENT_RUN_UNKNOWN(Kind.UNKNOWN, "there is no such run of statements"),
    STATEMENT_RUN_DIFFERS(Kind.CONFLICT, "the run of that day and form has another period");

    private final Kind kind;
    private final String words;

    StatementReason(Kind kind, String words) {
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
