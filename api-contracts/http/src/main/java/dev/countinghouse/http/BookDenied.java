package dev.countinghouse.http;

import org.springframework.security.access.AccessDeniedException;

/** The token does not open this book, whatever it holds. */
final class BookDenied extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    BookDenied() {
        super("the token does not open this book");
    }
}
