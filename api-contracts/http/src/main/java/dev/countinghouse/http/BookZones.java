package dev.countinghouse.http;

import dev.countinghouse.contract.BookId;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/** Where a book's days begin, as its opening says. */
@FunctionalInterface
public interface BookZones {

    /** The book's zone, or null if the book is not known here. */
    @Nullable ZoneId zone(BookId book);
}
