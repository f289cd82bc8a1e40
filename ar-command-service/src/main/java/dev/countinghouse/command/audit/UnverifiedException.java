package dev.countinghouse.command.audit;

/** An exported file was to be used, and its events do not fit. */
public final class UnverifiedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Verification found;

    UnverifiedException(Verification found) {
        super("the file does not verify: " + found.misfit());
        this.found = found;
    }

    /** What was found, with the first event that does not fit. */
    public Verification found() {
        return found;
    }
}
