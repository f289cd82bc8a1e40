package dev.countinghouse.contract.book;

import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** From a date on, what is paid of invoices is divided so among their lines and taxes. */
public record BookApplicationRuleSet(BookId book, ApplicationRule rule, LocalDate setOn)
        implements BookEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }
}
