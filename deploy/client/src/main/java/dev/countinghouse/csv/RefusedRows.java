package dev.countinghouse.csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a file that were refused, each with the reason, as a file that can be mended and
 * sent. Rows that look like a refused one go with it: they are told apart by counting.
 */
final class RefusedRows {

    private static final String REASON = "Refused because";
    private static final String ALIKE = "(recorded; it looks like one that was refused)";

    private final Mapping mapping;
    private final ColumnFormats formats;

    RefusedRows(Mapping mapping, ColumnFormats formats) {
        this.mapping = mapping;
        this.formats = formats;
    }

    /**
     * @param report what became of each row of the file
     */
    void write(Path report, Path path, Appendable out) throws IOException {
        Map<Long, String> refused = refused(report);
        Set<String> alike = alike(path, refused.keySet());
        Occurrences occurrences = Occurrences.none();
        var reader = new RowReader(mapping, formats, occurrences);
        try (CsvFile file = open(path);
                CSVPrinter csv = new CSVPrinter(out, file.format())) {
            int reason = file.header().names().indexOf(REASON);
            csv.printRecord(with(file.header().names(), reason, REASON));
            for (CsvRow row : file) {
                String key = occurrences.countedIn(row, reader);
                String why = refused.get(row.line());
                if (why == null && alike.contains(key)) why = ALIKE;
                if (why != null) csv.printRecord(with(row.fields(), reason, why));
            }
        }
    }

    private CsvFile open(Path path) {
        return CsvFile.open(path, mapping.file(), mapping.columns());
    }

    /** In the place of an earlier reason, or behind the others. */
    private static List<String> with(List<String> fields, int place, String text) {
        List<String> all = new ArrayList<>(fields);
        if (place < 0) all.add(text);
        else if (place < all.size()) all.set(place, text);
        return all;
    }

    private static Map<Long, String> refused(Path report) throws IOException {
        Map<Long, String> refused = new HashMap<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = CSVParser.parse(report, StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : rows) {
                if (row.get("status").equals("refused")) {
                    refused.put(Long.valueOf(row.get("line")), row.get("reason"));
                }
            }
        }
        return refused;
    }

    private Set<String> alike(Path path, Set<Long> refused) {
        Set<String> keys = new HashSet<>();
        Occurrences occurrences = Occurrences.none();
        var reader = new RowReader(mapping, formats, occurrences);
        try (CsvFile file = open(path)) {
            for (CsvRow row : file) {
                String key = occurrences.countedIn(row, reader);
                if (refused.contains(row.line())) keys.add(key);
            }
        }
        keys.remove("");
        return keys;
    }
}
