package dev.countinghouse.csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * How a file is written, found by looking at its beginning.
 *
 * @param recordsAbove how many there are above the header
 */
record CsvLayout(CSVFormat format, int recordsAbove) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int MOST_RECORDS_ABOVE = 50;

    /**
     * @param reader stands at its beginning, and does afterwards
     * @param wanted columns that the header has
     */
    static CsvLayout of(BufferedReader reader, Mapping.Format format, Collection<String> wanted)
            throws IOException {
        reader.mark(CsvText.LOOK_CHARS);
        char[] start = new char[CsvText.LOOK_CHARS / 2];
        int length = Math.max(0, reader.read(start));
        reader.reset();
        String beginning = new String(start, 0, length);
        List<Character> separators = separators(format, beginning);
        for (char separator : separators) {
            CSVFormat csv = csv(format, separator);
            int above = recordsAbove(csv, beginning, wanted);
            if (above >= 0) return new CsvLayout(csv, above);
        }
        return new CsvLayout(csv(format, separators.getFirst()), 0);
    }

    private static CSVFormat csv(Mapping.Format format, char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setQuote(quote(format))
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
    }

    private static char quote(Mapping.Format format) {
        return format.quote() == null || format.quote().isEmpty() ? '"' : format.quote().charAt(0);
    }

    /** The given one; or the usual ones, first those that the first line has most of. */
    private static List<Character> separators(Mapping.Format format, String beginning) {
        if (format.separator() != null) {
            if (format.separator().equalsIgnoreCase("tab")) return List.of('\t');
            if (format.separator().length() == 1) return List.of(format.separator().charAt(0));
            throw new IllegalArgumentException("file.separator is one character, or tab");
        }
        String first = beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        Comparator<Character> byNumber =
                Comparator.comparingLong(c -> first.chars().filter(x -> x == c).count());
        return SEPARATORS.stream().sorted(byNumber.reversed()).toList();
    }

    /** Negative if the header is not among the first records. */
    private static int recordsAbove(CSVFormat csv, String beginning, Collection<String> wanted)
            throws IOException {
        try (CSVParser parser = csv.parse(new StringReader(beginning))) {
            Iterator<CSVRecord> records = parser.iterator();
            for (int above = 0; above <= MOST_RECORDS_ABOVE && records.hasNext(); above++) {
                if (CsvHeader.of(records.next()).hasAll(wanted)) return above;
            }
        } catch (UncheckedIOException cutOffOrWrittenOtherwise) {
            return -1;
        }
        return -1;
    }
}
