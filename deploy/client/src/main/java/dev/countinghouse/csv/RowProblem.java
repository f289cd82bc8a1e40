package dev.countinghouse.csv;

/** Why a row cannot be sent: a column's text is not what the mapping says that it is. */
final class RowProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowProblem(String message) {
        super(message, null, false, false);
    }
}
