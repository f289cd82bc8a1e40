package dev.countinghouse.contract.book;

import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** From a date on, the book's documents look so. */
public record BookTemplateSet(BookId book, DocumentTemplate template, LocalDate setOn)
        implements BookEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }
}
