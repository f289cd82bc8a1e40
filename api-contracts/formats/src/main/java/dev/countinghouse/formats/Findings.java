package dev.countinghouse.formats;

/** Where a reader tells what it finds wrong. A reader never throws because of what it reads. */
@FunctionalInterface
public interface Findings {

    void add(Finding finding);

    default void error(String code, String place, long line, String text) {
        add(new Finding(Severity.ERROR, code, place, line, text));
    }

    default void warning(String code, String place, long line, String text) {
        add(new Finding(Severity.WARNING, code, place, line, text));
    }
}
