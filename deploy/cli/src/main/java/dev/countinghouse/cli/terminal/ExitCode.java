package dev.countinghouse.cli.terminal;

/** What every tool ends with, for scripts. */
public final class ExitCode {

    public static final int FINE = 0;

    /** It was done, and the answer is no: rows were refused, or something does not tie. */
    public static final int NOT_ALL = 1;

    /** It was asked in a way that cannot be done. */
    public static final int USAGE = 2;

    /** It failed on the way. */
    public static final int FAILED = 3;

    private ExitCode() {}
}
