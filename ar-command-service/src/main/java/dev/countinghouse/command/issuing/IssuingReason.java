package dev.countinghouse.command.issuing;

import dev.countinghouse.command.Reason;

/** Why an invoice is not issued. */
public enum IssuingReason implements Reason {
    ACCOUNT_ON_HOLD(Kind.CONFLICT, "the account is on hold"),
    CREDIT_LIMIT_EXCEEDED(Kind.CONFLICT, "the account would owe more than its credit limit"),
    NUMBER_TAKEN(Kind.CONFLICT, "another invoice has this number"),
    TOTAL_DIFFERS(Kind.INVALID, "the given total is not the sum of the lines"),
    TOTAL_NOT_POSITIVE(Kind.INVALID, "the total must be above zero"),
    INSTALLMENTS_DIFFER(Kind.INVALID, "the installments do not sum to the total"),
    DUE_BEFORE_INVOICE(Kind.INVALID, "the due date is before the invoice date");

    private final Kind kind;
    private final String words;

    IssuingReason(Kind kind, String words) {
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
