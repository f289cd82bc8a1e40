package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.MoneyEvent;

/** What happens to money that came in. */
public sealed interface PaymentEvent extends MoneyEvent
        permits PaymentPosted,
                PaymentAllocated,
                AllocationReversed,
                PaymentReversed,
                PaymentChargedBack,
                ChargebackReversed {
    PaymentId payment();

    AccountId account();
}
