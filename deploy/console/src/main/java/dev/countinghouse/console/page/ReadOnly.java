package dev.countinghouse.console.page;

/** Something was to be changed on a page that is not of now. */
final class ReadOnly extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
