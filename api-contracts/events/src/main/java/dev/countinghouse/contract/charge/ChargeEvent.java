package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.MemoEvent;

/** What happens to a charge. Nothing is owed before it is on an invoice. */
public sealed interface ChargeEvent extends MemoEvent
        permits ChargeEntered, ChargeCorrected, ChargePriced, ChargeCancelled {
    ChargeId charge();

    AccountId account();
}
