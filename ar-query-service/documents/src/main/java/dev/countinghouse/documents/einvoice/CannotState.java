package dev.countinghouse.documents.einvoice;

/** What EN 16931 has no words for. */
final class CannotState extends Exception {

    private static final long serialVersionUID = 1;

    CannotState(String why) {
        super(why, null, false, false);
    }
}
