package dev.countinghouse.contract;

import java.util.Set;

/** Whether a month of a book still takes entries. */
public sealed interface PeriodEvent extends ArEvent permits PeriodClosed, PeriodReopened {
    AccountingPeriod period();

    @Override
    default Set<EntityId> concerns() {
        return Set.of(period());
    }
}
