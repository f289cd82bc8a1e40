package dev.countinghouse.contract.period;

import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** A closed month takes entries again. */
public record PeriodReopened(BookId book, AccountingPeriod period, String reason)
        implements PeriodEvent {
    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return period.month().atEndOfMonth();
    }
}
