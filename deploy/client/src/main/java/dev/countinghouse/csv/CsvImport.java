package dev.countinghouse.csv;

import dev.countinghouse.client.Api;
import dev.countinghouse.client.Refusal;
import dev.countinghouse.client.Sending;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files, read by one mapping: first looked through, then sent. */
public final class CsvImport {

    private final Mapping mapping;
    private final List<Path> files;
    private final ColumnFormats formats;
    private final Occurrences before;
    private final Accounts accounts = new Accounts();
    private long rows;
    private long unreadable;

    /**
     * Looks through all files.
     *
     * @param mapping in a file; if absent, a shipped one that knows the first file's columns
     * @param sequel what they follow, if they begin amid rows that look alike
     * @param problems gets each row that cannot be sent, and why
     * @throws dev.countinghouse.client.Refusal if a file or the mapping is not right as a whole
     */
    public CsvImport(
            List<Path> files, @Nullable Path mapping, @Nullable Sequel sequel, Problems problems) {
        this(
                files,
                mapping == null ? Mappings.recognise(files.getFirst()) : Mappings.read(mapping),
                sequel,
                problems);
    }

    /**
     * Looks through one file.
     *
     * @param mapping itself, as its file has it
     */
    public CsvImport(Path file, String mapping, Problems problems) {
        this(List.of(file), Mappings.of(mapping), null, problems);
    }

    private CsvImport(
            List<Path> files, Mapping mapping, @Nullable Sequel sequel, Problems problems) {
        this.files = List.copyOf(files);
        this.mapping = mapping;
        List<Path> all = new ArrayList<>(files);
        if (sequel != null) all.add(sequel.earlier());
        this.formats = ColumnFormats.of(this.mapping, all);
        this.before =
                sequel == null
                        ? Occurrences.none()
                        : Occurrences.before(
                                sequel.earlier(), sequel.overlap(), this.mapping, formats);
        for (Path path : files) look(path, problems);
    }

    /** Takes rows that cannot be sent. */
    @FunctionalInterface
    public interface Problems {
        void at(String file, long line, String reason);
    }

    private void look(Path path, Problems problems) {
        var reader = new RowReader(mapping, formats, before.copy());
        try (CsvFile file = CsvFile.open(path, mapping.file(), mapping.columns())) {
            for (CsvRow row : file) {
                rows++;
                try {
                    accounts.see(reader.read(row));
                } catch (RowProblem wrong) {
                    unreadable++;
                    problems.at(row.file(), row.line(), String.valueOf(wrong.getMessage()));
                }
            }
        }
    }

    /** A mapping to begin one's own with. */
    public static String exampleMapping() {
        return Mappings.example();
    }

    /** A shipped mapping that knows the file's columns, as its file has it. */
    public static Optional<String> shippedMapping(Path file) {
        try {
            return Mappings.recognised(file).map(Mappings::text);
        } catch (Refusal writtenOtherwise) {
            return Optional.empty();
        }
    }

    /** How each column of dates is written in all rows, such as {@code d.M.yyyy}. */
    public Map<String, String> dates() {
        return formats.dates().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().pattern()));
    }

    /** What is before the decimals of each column of amounts. */
    public Map<String, Character> decimals() {
        return formats.amounts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().decimal()));
    }

    /** Writes the rows that a report says were refused, to be mended and sent again. */
    public void writeRefused(Path report, Appendable out) throws IOException {
        new RefusedRows(mapping, formats).write(report, files.getFirst(), out);
    }

    public String mappingName() {
        return mapping.name();
    }

    public long rows() {
        return rows;
    }

    public long unreadable() {
        return unreadable;
    }

    public int accounts() {
        return accounts.count();
    }

    /** Sends all rows; returns when each has its outcome, which is in the report then. */
    public void send(Api api, String book, ImportReport report) throws InterruptedException {
        try (LineSource lines = lines(report)) {
            new Sending(api, book, report::take).send(lines);
        }
    }

    /** Has all rows decided and none recorded; what would become of each is in the report then. */
    public void check(Api api, String book, boolean opening, ImportReport report)
            throws InterruptedException {
        try (LineSource lines = lines(report)) {
            new Sending(api, book, report::take).tryOut(lines, opening);
        }
    }

    LineSource lines(ImportReport report) {
        return new LineSource(
                mapping,
                files,
                () -> new RowReader(mapping, formats, before.copy()),
                accounts,
                report);
    }
}
