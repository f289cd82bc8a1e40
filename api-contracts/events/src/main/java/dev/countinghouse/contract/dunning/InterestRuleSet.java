package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookEvent;

import java.time.LocalDate;

/** From a date on, what is overdue bears this interest. */
public record InterestRuleSet(BookId book, InterestRule rule, LocalDate setOn)
        implements BookEvent, DunningEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }
}
