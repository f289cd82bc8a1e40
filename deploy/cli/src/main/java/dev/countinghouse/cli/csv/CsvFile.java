package dev.countinghouse.cli.csv;

import dev.countinghouse.cli.terminal.Refusal;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A CSV file, read row by row however long it is. */
final class CsvFile implements Iterable<CsvRow>, AutoCloseable {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int HEADER_LIMIT = 64 * 1024;

    private final Path path;
    private final CSVParser parser;
    private final int skipped;
    private final boolean mayBeAnother;

    private CsvFile(Path path, CSVParser parser, int skipped, boolean mayBeAnother) {
        this.path = path;
        this.parser = parser;
        this.skipped = skipped;
        this.mayBeAnother = mayBeAnother;
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws Refusal if there is no such file, no header, or its encoding is not as said
     */
    static CsvFile open(Path path, Mapping.Format format) {
        try {
            var bytes = new PushbackInputStream(Files.newInputStream(path), 3);
            Charset marked = byteOrderMark(bytes);
            Charset charset = marked != null ? marked : charset(format);
            var reader =
                    new BufferedReader(
                            new InputStreamReader(bytes, charset.newDecoder()), HEADER_LIMIT);
            for (int i = 0; i < format.skipLines(); i++) reader.readLine();
            CSVFormat csv =
                    CSVFormat.DEFAULT
                            .builder()
                            .setDelimiter(separator(format, reader))
                            .setQuote(quote(format))
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .setTrim(true)
                            .setIgnoreEmptyLines(true)
                            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                            .setAllowMissingColumnNames(true)
                            .get();
            return new CsvFile(path, csv.parse(reader), format.skipLines(), marked == null);
        } catch (CharacterCodingException wrong) {
            throw encoding(path, wrong);
        } catch (java.nio.file.NoSuchFileException | java.nio.file.AccessDeniedException absent) {
            throw new Refusal("cannot read " + path, absent);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(path + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable Charset byteOrderMark(PushbackInputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(3);
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
            bytes.unread(first, 2, first.length - 2);
            return (first[0] & 0xFF) == 0xFF
                    ? StandardCharsets.UTF_16LE
                    : StandardCharsets.UTF_16BE;
        }
        bytes.unread(first);
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    private static Charset charset(Mapping.Format format) {
        if (format.encoding() == null) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(format.encoding());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new IllegalArgumentException("unknown file.encoding " + format.encoding());
        }
    }

    private static char quote(Mapping.Format format) {
        return format.quote() == null || format.quote().isEmpty() ? '"' : format.quote().charAt(0);
    }

    /** The given one, or that of the usual ones which the header has most of. */
    private static char separator(Mapping.Format format, BufferedReader reader) throws IOException {
        if (format.separator() != null) {
            if (format.separator().equalsIgnoreCase("tab")) return '\t';
            if (format.separator().length() == 1) return format.separator().charAt(0);
            throw new IllegalArgumentException("file.separator is one character, or tab");
        }
        reader.mark(HEADER_LIMIT);
        char[] start = new char[HEADER_LIMIT / 2];
        int length = Math.max(0, reader.read(start));
        reader.reset();
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(c -> header.chars().filter(x -> x == c).count()))
                .orElse(',');
    }

    Path path() {
        return path;
    }

    List<String> header() {
        return parser.getHeaderNames();
    }

    /**
     * @throws Refusal naming the columns that the mapping has and the file has not
     */
    void require(Mapping mapping) {
        List<String> missing =
                mapping.columns().stream().filter(column -> !header().contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    path
                            + " has no column "
                            + String.join(", ", missing)
                            + ", which the mapping \""
                            + mapping.name()
                            + "\" names; its columns are "
                            + String.join(", ", header()));
        }
    }

    @Override
    public Iterator<CsvRow> iterator() {
        Iterator<CSVRecord> records = parser.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return guarded(records::hasNext);
            }

            @Override
            public CsvRow next() {
                if (!hasNext()) throw new NoSuchElementException();
                CSVRecord fields = guarded(records::next);
                // hasNext has read the record, so that the parser stands at its end
                long inside = Arrays.stream(fields.values()).mapToLong(CsvFile::lineBreaks).sum();
                long line = skipped + parser.getCurrentLineNumber() - inside;
                return new CsvRow(String.valueOf(path.getFileName()), line, fields);
            }
        };
    }

    private static long lineBreaks(String field) {
        return field.chars().filter(c -> c == '\n').count();
    }

    private <T> T guarded(java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException wrong && mayBeAnother) {
                throw encoding(path, wrong);
            }
            throw new Refusal(
                    path
                            + ", line "
                            + (skipped + parser.getCurrentLineNumber())
                            + ": "
                            + (e.getCause() instanceof CSVException csv
                                    ? csv.getMessage()
                                    : e.getMessage()),
                    e);
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
