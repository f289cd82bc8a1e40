package dev.countinghouse.console.page;

/** The person's login does not open this book, whether or not there is one. */
final class BookClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BookClosed(String book) {
        super(book);
    }
}
