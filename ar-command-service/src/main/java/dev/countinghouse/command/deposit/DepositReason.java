package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Reason;

/** Why something about a deposit is not recorded. */
public enum DepositReason implements Reason {
    DEPOSIT_UNKNOWN(Kind.UNKNOWN, "there is no such deposit"),
    DEPOSIT_BANK_UNKNOWN(Kind.UNKNOWN, "there is no such bank account to deposit on"),
    DEPOSIT_BATCH_UNKNOWN(Kind.UNKNOWN, "the deposit has no such batch"),
    DEPOSIT_ITEM_UNKNOWN(Kind.UNKNOWN, "the deposit has no such item"),
    DEPOSIT_ENDED(Kind.CONFLICT, "the deposit is posted or cancelled"),
    DEPOSIT_NOT_EMPTY(Kind.CONFLICT, "something is in the deposit"),
    DEPOSIT_BATCH_FULL(Kind.CONFLICT, "the batch has as many items as it is to have"),
    DEPOSIT_DIFFERS(Kind.INVALID, "items, batches and the control total do not come to the same"),
    CHECK_PRESENTED(Kind.CONFLICT, "the check came before"),
    REFERENCE_POSTED(Kind.CONFLICT, "a payment of the account has this reference");

    private final Kind kind;
    private final String words;

    DepositReason(Kind kind, String words) {
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
