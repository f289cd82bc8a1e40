package dev.countinghouse.contract.book;

import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/** The legal entity has another name from a date on. */
public record BookRenamed(BookId book, String name, LocalDate renamedOn) implements BookEvent {

    @Override
    public LocalDate effectiveOn() {
        return renamedOn;
    }
}
