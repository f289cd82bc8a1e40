package dev.countinghouse.contract.allocation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.adjustment.AdjustmentId;

/** What happens to a credit that stands on an account: a credit memo, or what was left of one. */
public sealed interface CreditEvent extends MoneyEvent
        permits CreditAllocated, CreditAllocationReversed {

    /** The adjustment whose credit it is. */
    AdjustmentId adjustment();

    AccountId account();
}
