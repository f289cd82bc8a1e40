package dev.countinghouse.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the rows of a file that look alike and have nothing that names them, so that two payments
 * which look alike are two, and the file sent again does nothing.
 *
 * <p>The n-th of them in one file is the n-th in another that overlaps it: files of whole days have
 * all rows of a day. A file that begins amid such rows says which file it follows.
 */
final class Occurrences {

    private final Map<String, Integer> seen;

    /** The row that was counted last, empty if none was. */
    private String last = "";

    private Occurrences(Map<String, Integer> seen) {
        this.seen = new HashMap<>(seen);
    }

    /** Of a file that stands for itself. */
    static Occurrences none() {
        return new Occurrences(Map.of());
    }

    /** As many as a file has before its last rows, with which the one to be read begins. */
    static Occurrences before(Path earlier, int overlap, Mapping mapping, ColumnFormats formats) {
        List<String> alike = new ArrayList<>();
        Occurrences all = none();
        var reader = new RowReader(mapping, formats, all);
        try (CsvFile file = CsvFile.open(earlier, mapping.file(), mapping.columns())) {
            for (CsvRow row : file) alike.add(all.countedIn(row, reader));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (String one : alike.subList(0, Math.max(0, alike.size() - overlap))) {
            if (!one.isEmpty()) seen.merge(one, 1, Integer::sum);
        }
        return new Occurrences(seen);
    }

    /** What the row looks like, if it is one of those that are counted; else nothing. */
    String countedIn(CsvRow row, RowReader reader) {
        last = "";
        try {
            reader.read(row);
        } catch (RowProblem unreadable) {
            return "";
        }
        return last;
    }

    Occurrences copy() {
        return new Occurrences(seen);
    }

    /** How many came before this one. */
    int next(String alike) {
        last = alike;
        return seen.merge(alike, 1, Integer::sum) - 1;
    }
}
