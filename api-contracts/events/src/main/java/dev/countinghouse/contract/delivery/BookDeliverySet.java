package dev.countinghouse.contract.delivery;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookEvent;

import java.time.LocalDate;
import java.util.List;

/**
 * From a date on, documents of these kinds go to their accounts by themselves.
 *
 * @param kinds none if nothing does
 */
public record BookDeliverySet(BookId book, List<DocumentKind> kinds, LocalDate setOn)
        implements BookEvent {

    public BookDeliverySet {
        kinds = kinds.stream().distinct().sorted().toList();
    }

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }
}
