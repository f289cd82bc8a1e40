package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.util.Set;

/** What happens to a recurring charge itself; its charges are charges. */
public sealed interface RecurringChargeEvent extends MemoEvent
        permits RecurringChargeSet, RecurringChargeEnded {
    RecurringChargeId recurring();

    AccountId account();

    @Override
    default Set<EntityId> concerns() {
        return Set.of(recurring(), account());
    }
}
