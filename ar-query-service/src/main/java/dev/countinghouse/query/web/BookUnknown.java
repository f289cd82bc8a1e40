package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;

/** Nothing has ever happened in such a book: the name is mistyped, or it was not opened. */
final class BookUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BookUnknown(BookId book) {
        super("there is no book " + book, null, false, false);
    }
}
