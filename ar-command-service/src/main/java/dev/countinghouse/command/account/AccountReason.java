package dev.countinghouse.command.account;

import dev.countinghouse.command.Reason;

/** Why an account is not changed. */
public enum AccountReason implements Reason {
    ACCOUNT_NOT_CLOSED(Kind.CONFLICT, "the account is not closed"),
    ACCOUNT_NOT_HELD(Kind.CONFLICT, "the account is not on hold"),
    METHOD_NOT_BLOCKED(Kind.CONFLICT, "the account may pay by this method");

    private final Kind kind;
    private final String words;

    AccountReason(Kind kind, String words) {
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
