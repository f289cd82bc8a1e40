package dev.countinghouse.formats;

/** An error means that the file is not whole; a warning that somebody should look. */
public enum Severity {
    ERROR,
    WARNING
}
