package dev.countinghouse.formats;

/**
 * What is wrong at one place of a file.
 *
 * @param code stable, kebab-case
 * @param place in the format's own terms: segment or record, and field; with the byte where there
 *     are no lines
 * @param line counted from 1; 0 where the format has no lines
 * @param text plain words
 */
public record Finding(Severity severity, String code, String place, long line, String text) {}
