package dev.countinghouse.cli.csv;

import org.apache.commons.csv.CSVRecord;

/** A row under the file's header, and where it begins. */
record CsvRow(String file, long line, CSVRecord fields) {

    /** The column's text without surrounding blanks, empty if the row ends before it. */
    String get(String column) {
        return fields.isSet(column) ? fields.get(column).strip() : "";
    }

    /** File and line, as it is reported and recorded with the event. */
    String source() {
        return file + ":" + line;
    }
}
