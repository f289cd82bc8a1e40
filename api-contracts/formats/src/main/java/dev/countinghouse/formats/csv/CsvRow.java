package dev.countinghouse.formats.csv;

import dev.countinghouse.formats.Line;

import java.util.List;

/**
 * A row.
 *
 * @param fields without their quotes; blanks are kept
 * @param lines of the file that it stands in: more than one where a field has line breaks
 */
public record CsvRow(List<String> fields, List<Line> lines) {

    public long line() {
        return lines.getFirst().number();
    }

    /** A row of nothing. */
    public boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
