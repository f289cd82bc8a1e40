package dev.countinghouse.contract.period;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.util.Set;

/** Whether a month of a book still takes entries. */
public sealed interface PeriodEvent extends MemoEvent permits PeriodClosed, PeriodReopened {
    AccountingPeriod period();

    @Override
    default Set<EntityId> concerns() {
        return Set.of(period());
    }
}
