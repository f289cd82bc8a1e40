package dev.countinghouse.csv;

import dev.countinghouse.client.Refusal;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A CSV file, read row by row however long it is. */
final class CsvFile implements Iterable<CsvRow>, AutoCloseable {

    private final Path path;
    private final CSVFormat format;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int skipped;
    private CsvHeader header = CsvHeader.of(List.of());

    private CsvFile(Path path, CSVFormat format, BufferedReader reader, int skipped)
            throws IOException {
        this.path = path;
        this.format = format;
        this.parser = format.parse(reader);
        this.records = parser.iterator();
        this.skipped = skipped;
    }

    /**
     * Opens a file and reads its header: the first line, or the first that has all the columns
     * which are looked for, since many a bank writes some lines above it.
     *
     * @throws Refusal if there is no such file, no header, or its encoding is not as said
     */
    static CsvFile open(Path path, Mapping.Format format, Collection<String> wanted) {
        try {
            BufferedReader reader = CsvText.open(path, format);
            for (int i = 0; i < format.skipLines(); i++) reader.readLine();
            CsvLayout layout = CsvLayout.of(reader, format, wanted);
            var file = new CsvFile(path, layout.format(), reader, format.skipLines());
            for (int above = 0; above < layout.recordsAbove(); above++) file.record();
            if (!file.hasRecord()) throw new Refusal(path + " has no header");
            file.header = CsvHeader.of(file.record());
            return file;
        } catch (CharacterCodingException wrong) {
            throw encoding(path, wrong);
        } catch (NoSuchFileException | AccessDeniedException absent) {
            throw new Refusal("cannot read " + path, absent);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(path + ": " + e.getMessage(), e);
        }
    }

    /** How it is written. */
    CSVFormat format() {
        return format;
    }

    Path path() {
        return path;
    }

    CsvHeader header() {
        return header;
    }

    /**
     * @throws Refusal naming the columns that the mapping has and the file has not, or has twice
     */
    void require(Mapping mapping) {
        List<String> repeated = mapping.columns().stream().filter(header::isRepeated).toList();
        if (!repeated.isEmpty()) {
            String name = repeated.getFirst();
            throw new Refusal(
                    "%s has the column %s several times: say in the mapping which is meant, with {%s#1} or {%s#2}"
                            .formatted(path, name, name, name));
        }
        List<String> missing =
                mapping.columns().stream()
                        .filter(column -> !header.columns().containsKey(column))
                        .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "%s has no column %s, which the mapping \"%s\" names; its columns are %s"
                            .formatted(
                                    path,
                                    String.join(", ", missing),
                                    mapping.name(),
                                    String.join(", ", header.names())));
        }
    }

    @Override
    public Iterator<CsvRow> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return hasRecord();
            }

            @Override
            public CsvRow next() {
                CSVRecord fields = record();
                // the parser stands at the record's end
                long inside = Arrays.stream(fields.values()).mapToLong(CsvFile::lineBreaks).sum();
                long line = skipped + parser.getCurrentLineNumber() - inside;
                return new CsvRow(
                        String.valueOf(path.getFileName()), line, header, List.of(fields.values()));
            }
        };
    }

    private static long lineBreaks(String field) {
        return field.chars().filter(c -> c == '\n').count();
    }

    private boolean hasRecord() {
        return guarded(records::hasNext);
    }

    private CSVRecord record() {
        if (!hasRecord()) throw new NoSuchElementException();
        return guarded(records::next);
    }

    private <T> T guarded(Supplier<T> read) {
        try {
            return read.get();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException wrong) throw encoding(path, wrong);
            String why =
                    e.getCause() instanceof CSVException csv
                            ? String.valueOf(csv.getMessage())
                            : String.valueOf(e.getMessage());
            throw new Refusal(
                    path + ", line " + (skipped + parser.getCurrentLineNumber()) + ": " + why, e);
        }
    }

    private static Refusal encoding(Path path, CharacterCodingException wrong) {
        return new Refusal(
                path
                        + " is not written in the encoding that was expected: say which with"
                        + " file.encoding in the mapping, such as windows-1252",
                wrong);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
