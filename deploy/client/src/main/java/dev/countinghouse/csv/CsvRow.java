package dev.countinghouse.csv;

import java.util.List;

/**
 * A row under the file's header, and where it begins.
 *
 * @param line of the file, counted from 1
 */
record CsvRow(String file, long line, CsvHeader header, List<String> fields) {

    /** The column's text without surrounding blanks, empty if the row ends before it. */
    String get(String column) {
        Integer place = header.columns().get(column);
        return place == null || place >= fields.size() ? "" : fields.get(place).strip();
    }

    /** File and line, as it is reported and recorded with the event. */
    String source() {
        return file + ":" + line;
    }
}
