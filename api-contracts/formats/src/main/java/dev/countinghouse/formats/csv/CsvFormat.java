package dev.countinghouse.formats.csv;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;

import java.io.IOException;
import java.io.InputStream;

/** A table as text. {@link dev.countinghouse.formats.Formats} asks it after all others. */
public final class CsvFormat implements Format {

    @Override
    public String family() {
        return "csv";
    }

    @Override
    public boolean recognizes(Head head) {
        return CsvDialect.of(head).isPresent();
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        CsvDialect dialect = CsvDialect.of(head).orElseThrow();
        CsvReader reader = new CsvReader(whole, head, dialect.delimiter(), report);
        long rows = 0;
        for (CsvRow row = reader.next(); row != null; row = reader.next()) {
            report.record();
            boolean above = row.line() <= dialect.headerLine();
            if (!above && !row.isBlank()) {
                rows += row.fields().size() == dialect.columns() ? 1 : 0;
                columns(row, dialect, report);
            }
        }
        report.total("delimiter", String.valueOf(dialect.delimiter()));
        report.total("charset", head.charset().name());
        report.total("headerLine", dialect.headerLine());
        report.total("columns", dialect.header());
        report.total("rows", rows);
    }

    private static void columns(CsvRow row, CsvDialect dialect, Report report) {
        if (row.fields().size() != dialect.columns()) {
            report.warning(
                    "column-count",
                    "row",
                    row.line(),
                    "It has %d columns, most have %d"
                            .formatted(row.fields().size(), dialect.columns()));
        }
    }
}
