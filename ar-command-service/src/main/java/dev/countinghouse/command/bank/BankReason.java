package dev.countinghouse.command.bank;

import dev.countinghouse.command.Reason;

/** Why something about a bank is not recorded. */
public enum BankReason implements Reason {
    BANK_ACCOUNT_UNKNOWN(Kind.UNKNOWN, "there is no such bank account"),
    BANK_LINE_UNKNOWN(Kind.UNKNOWN, "there is no such line of a bank"),
    BANK_NUMBER_TAKEN(Kind.CONFLICT, "another bank account has this number"),
    RECEIPTS_OF_SOMEBODY(Kind.INVALID, "receipts wait on an account of nobody in particular"),
    LINE_DIFFERS(Kind.CONFLICT, "the bank said something else of the same line before"),
    LINE_MATCHED(Kind.CONFLICT, "the line is accounted for by something else"),
    LINE_NOT_MATCHED(Kind.CONFLICT, "the line is not accounted for"),
    MATCH_DIFFERS(Kind.INVALID, "the payments do not add up to the line"),
    PAYMENT_MATCHED(Kind.CONFLICT, "the payment stands against another line"),
    PAYMENT_STANDS(Kind.CONFLICT, "the payment was not reversed"),
    SIGNED_OFF(Kind.CONFLICT, "the bank account is reconciled and signed off for the day"),
    NOT_SIGNED_OFF(Kind.CONFLICT, "no reconciliation of the day is signed off");

    private final Kind kind;
    private final String words;

    BankReason(Kind kind, String words) {
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
