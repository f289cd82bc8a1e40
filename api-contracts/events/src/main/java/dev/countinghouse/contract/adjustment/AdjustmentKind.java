package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.Money;

/** What an adjustment is, and with it on which side of the receivable it stands. */
public enum AdjustmentKind {
    CREDIT_MEMO(-1),
    DEBIT_MEMO(+1),
    WRITE_OFF(-1),
    SMALL_BALANCE(-1),
    CONTRACTUAL(-1),
    FEE(+1),
    INTEREST(+1),
    /** What was given up of an invoice is owed again, because it is paid after all. */
    RECOVERY(+1);

    private final int sign;

    AdjustmentKind(int sign) {
        this.sign = sign;
    }

    /** Whether it is a document of its own, which has a number. */
    public boolean isMemo() {
        return this == CREDIT_MEMO || this == DEBIT_MEMO;
    }

    /** Whether it gives up what is owed, and so never more than that. */
    public boolean givesUpWhatIsOwed() {
        return this == WRITE_OFF || this == SMALL_BALANCE;
    }

    /** Whether it gives up what is owed, or takes that back because it is paid after all. */
    public boolean movesWhatIsGivenUp() {
        return givesUpWhatIsOwed() || this == RECOVERY;
    }

    /** Whether a signed amount of this kind raises (+) or lowers (−) the receivable as it must. */
    public boolean allows(Money amount) {
        return Long.signum(amount.minor()) == sign;
    }
}
