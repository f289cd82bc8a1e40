package dev.countinghouse.csv;

import java.nio.file.Path;

/**
 * What a file follows.
 *
 * @param earlier the file before it
 * @param overlap how many of that one's last rows the file begins with
 */
public record Sequel(Path earlier, int overlap) {}
