package dev.countinghouse.console.importing;

import dev.countinghouse.client.Outcome.Status;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.csv.CsvImport;
import dev.countinghouse.csv.ImportReport;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file says when all of it is read, and what would become of its rows; nothing is recorded.
 *
 * @param problems the first rows that cannot be sent, each with the reason
 * @param decided how the service would decide, if it was asked
 */
public record Check(CsvImport rows, List<Problem> problems, @Nullable ImportReport decided) {

    private static final int SHOWN = 50;

    /** A row that cannot be sent. */
    public record Problem(long line, String reason) {}

    /**
     * @throws dev.countinghouse.client.Refusal if it cannot be read as a whole
     */
    static Check of(Upload upload, Form form) {
        List<Problem> problems = new ArrayList<>();
        String mapping =
                form.has("known")
                        ? CsvImport.shippedMapping(upload.file()).orElseThrow()
                        : Columns.mapping(form, upload.name());
        var rows =
                new CsvImport(
                        upload.file(),
                        mapping,
                        (file, line, reason) -> {
                            if (problems.size() < SHOWN) problems.add(new Problem(line, reason));
                        });
        return new Check(rows, problems, null);
    }

    Check as(ImportReport report) {
        return new Check(rows, problems, report);
    }

    /** Whether every row would be in. */
    public boolean isFine() {
        return rows.unreadable() == 0 && refused() == 0;
    }

    public long accepted() {
        return count(Status.ACCEPTED);
    }

    public long repeated() {
        return count(Status.REPEATED);
    }

    /** Also those that cannot be sent. */
    public long refused() {
        return count(Status.REFUSED);
    }

    private long count(Status status) {
        return decided == null ? 0 : decided.count(status);
    }

    /** How dates and amounts are written, by column, in words. */
    public Map<String, String> written() {
        Map<String, String> written = new TreeMap<>();
        rows.dates().forEach((column, pattern) -> written.put(plain(column), pattern));
        rows.decimals()
                .forEach(
                        (column, decimal) ->
                                written.put(
                                        plain(column), decimal == ',' ? "1.250,00" : "1,250.00"));
        return written;
    }

    private static String plain(String template) {
        return template.replaceAll("[{}]", "");
    }
}
