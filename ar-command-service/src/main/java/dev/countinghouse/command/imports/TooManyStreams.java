package dev.countinghouse.command.imports;

/** As many imports are open as may be: another one is to come later. */
final class TooManyStreams extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyStreams(int most) {
        super("all of " + most, null, false, false);
    }
}
