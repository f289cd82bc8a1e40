package dev.countinghouse.contract.period;

import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** A month takes no more entries: nothing may be effective in it from now on. */
public record PeriodClosed(BookId book, AccountingPeriod period) implements PeriodEvent {

    @Override
    public LocalDate effectiveOn() {
        return period.month().atEndOfMonth();
    }
}
