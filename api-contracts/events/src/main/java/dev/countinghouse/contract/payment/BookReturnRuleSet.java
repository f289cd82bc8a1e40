package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookEvent;

import java.time.LocalDate;

/** From a date on, this becomes of payments that are returned with the rule's code. */
public record BookReturnRuleSet(BookId book, ReturnRule rule, LocalDate setOn)
        implements BookEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }
}
