package dev.countinghouse.contract.book;

/**
 * How what is paid of an invoice is divided among its lines and their taxes. No more goes to any
 * than is open on it, so nothing is ever over-applied: what is left of a credit stays on it.
 */
public enum ApplicationRule {
    /** In proportion to what is open of the lines; only when they are paid, of their taxes. */
    LINES_FIRST,
    /** In proportion to what is open of lines and taxes alike. */
    PRORATE;

    /** Of a book that set none. */
    public static final ApplicationRule USUAL = PRORATE;
}
