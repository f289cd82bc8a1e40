package dev.countinghouse.contract.book;

import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** From a date on, the book's documents come from this seller. */
public record BookLetterheadSet(BookId book, Letterhead letterhead, LocalDate setOn)
        implements BookEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }
}
