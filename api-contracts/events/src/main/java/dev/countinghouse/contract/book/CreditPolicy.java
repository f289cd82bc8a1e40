package dev.countinghouse.contract.book;

/** What becomes of an invoice that an account's credit does not cover. */
public enum CreditPolicy {
    /** It is not issued. */
    REFUSE,
    /** It is issued, and an event of its own says what was passed over. */
    FLAG;

    /** Of a book that set none. */
    public static final CreditPolicy USUAL = REFUSE;
}
