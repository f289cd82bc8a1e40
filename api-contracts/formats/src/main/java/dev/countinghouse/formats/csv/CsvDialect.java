package dev.countinghouse.formats.csv;

import dev.countinghouse.formats.Head;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a table is written, as its first rows show.
 *
 * @param columns how many most rows have
 * @param headerLine of the file; 0 where the first row of the table is data already
 * @param header its names; empty where there is none
 * @param agreeing how many of the rows that were looked at have these columns
 */
public record CsvDialect(
        char delimiter, int columns, long headerLine, List<String> header, long agreeing) {

    private static final int MOST_ROWS = 200;
    private static final int FEWEST_NAMES = 3;

    /** Empty where the text has no columns, or is of another kind. */
    public static Optional<CsvDialect> of(Head head) {
        String text = head.text().stripLeading();
        boolean other = text.isEmpty() || "{[<".indexOf(text.charAt(0)) >= 0;
        if (other || !isText(head.text())) {
            return Optional.empty();
        }
        return Stream.of(',', ';', '\t', '|')
                .flatMap(delimiter -> of(head, delimiter).stream())
                .max(Comparator.comparingLong(each -> each.agreeing * each.columns));
    }

    private static Optional<CsvDialect> of(Head head, char delimiter) {
        List<CsvRow> rows = rows(head, delimiter);
        Map<Integer, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.fields().size(), 1L, Long::sum));
        counts.remove(1);
        Optional<Map.Entry<Integer, Long>> most =
                counts.entrySet().stream().max(Map.Entry.comparingByValue());
        if (rows.size() == 1 && isOnlyHeader(rows.getFirst().fields())) {
            List<String> names = rows.getFirst().fields();
            return Optional.of(
                    new CsvDialect(delimiter, names.size(), rows.getFirst().line(), names, 1));
        }
        if (most.isEmpty()
                || most.get().getValue() < 2
                || most.get().getValue() * 2 < rows.size()) {
            return Optional.empty();
        }
        int columns = most.get().getKey();
        CsvRow first = first(rows, columns);
        boolean named = isHeader(first.fields());
        return Optional.of(
                new CsvDialect(
                        delimiter,
                        columns,
                        named ? first.line() : 0,
                        named ? first.fields().stream().map(String::strip).toList() : List.of(),
                        most.get().getValue()));
    }

    /** The rows that are not blank, without the last, which the head may cut. */
    private static List<CsvRow> rows(Head head, char delimiter) {
        List<CsvRow> rows = new ArrayList<>();
        try {
            ByteArrayInputStream in = new ByteArrayInputStream(head.bytes());
            CsvReader reader = new CsvReader(in, head, delimiter, _ -> {});
            CsvRow row = reader.next();
            while (row != null && rows.size() < MOST_ROWS) {
                if (!row.isBlank()) {
                    rows.add(row);
                }
                row = reader.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (head.bytes().length == Head.MOST_BYTES && rows.size() > 2) {
            rows.removeLast();
        }
        return rows;
    }

    /**
     * Of the first two rows after each other that have all columns; lines above may have as many.
     */
    private static CsvRow first(List<CsvRow> rows, int columns) {
        CsvRow only = rows.getFirst();
        @Nullable CsvRow before = null;
        for (CsvRow row : rows) {
            boolean full = row.fields().size() == columns;
            if (full && before != null && row.line() == before.line() + before.lines().size()) {
                return before;
            }
            only = full && only.fields().size() != columns ? row : only;
            before = full ? row : null;
        }
        return only;
    }

    /** Names are different from each other and begin with no digit; some may be left out. */
    private static boolean isHeader(List<String> fields) {
        List<String> named =
                fields.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
        return named.size() * 2 > fields.size()
                && new HashSet<>(named).size() == named.size()
                && named.stream().noneMatch(each -> each.matches("[-+(]?[\\d.,]+.*|[$€£].*"));
    }

    /** A table without rows: names that are words, not a sentence with commas. */
    private static boolean isOnlyHeader(List<String> fields) {
        return fields.size() >= FEWEST_NAMES
                && isHeader(fields)
                && fields.stream().allMatch(each -> each.matches("\\w[\\w .()/-]{0,40}"));
    }

    /** Old systems end a file with Ctrl-Z, or fill it with NULs. */
    private static boolean isText(String text) {
        int length = text.length();
        while (length > 0 && (text.charAt(length - 1) == '\0' || text.charAt(length - 1) == 0x1A)) {
            length--;
        }
        return text.substring(0, length)
                .chars()
                .allMatch(each -> each >= ' ' || "\t\n\r\f".indexOf(each) >= 0);
    }
}
