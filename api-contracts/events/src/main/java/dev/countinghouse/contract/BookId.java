package dev.countinghouse.contract;

/**
 * One legal entity's set of receivables: the unit of isolation, of authorisation, of order and of
 * the hash chain.
 */
public record BookId(String value) {

    public BookId {
        Text.id(value, "a book");
    }

    @Override
    public String toString() {
        return value;
    }
}
