package dev.countinghouse.contract.book;

import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** From a date on, this becomes of an invoice that an account's credit does not cover. */
public record BookCreditPolicySet(BookId book, CreditPolicy policy, LocalDate setOn)
        implements BookEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }
}
