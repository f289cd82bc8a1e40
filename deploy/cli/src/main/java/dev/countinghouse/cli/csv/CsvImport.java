package dev.countinghouse.cli.csv;

import dev.countinghouse.cli.client.Api;
import dev.countinghouse.cli.client.Sending;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Files, read by one mapping: first looked through, then sent. */
public final class CsvImport {

    private final Mapping mapping;
    private final List<Path> files;
    private final Accounts accounts = new Accounts();
    private long rows;
    private long unreadable;

    /**
     * Looks through all files.
     *
     * @param mapping in a file; if absent, a shipped one that knows the first file's columns
     * @param problems gets each row that cannot be sent, and why
     * @throws dev.countinghouse.cli.terminal.Refusal if a file or the mapping is not right as a
     *     whole
     */
    public CsvImport(List<Path> files, @Nullable Path mapping, Problems problems) {
        this.files = List.copyOf(files);
        this.mapping =
                mapping == null ? Mappings.recognise(files.getFirst()) : Mappings.read(mapping);
        var reader = new RowReader(this.mapping);
        for (Path path : files) look(path, reader, problems);
    }

    /** Takes rows that cannot be sent. */
    @FunctionalInterface
    public interface Problems {
        void at(String file, long line, String reason);
    }

    private void look(Path path, RowReader reader, Problems problems) {
        try (CsvFile file = CsvFile.open(path, mapping.file())) {
            file.require(mapping);
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
        try (var lines = new LineSource(mapping, files, accounts, report)) {
            new Sending(api, book, report::take).send(lines);
        }
    }
}
