package dev.countinghouse.formats.xlsx;

import dev.countinghouse.formats.Report;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** Counts the sheets, rows and cells of a workbook while its parts pass by. */
final class Workbook {

    /** What inflates to more, and to more than so many times its size, is no honest workbook. */
    private static final long MOST_INFLATED = 64L << 20;

    private static final long MOST_TIMES = 100;
    private static final int MOST_PARTS = 10_000;
    private static final int BUFFER = 64 * 1024;

    private static final Pattern SHEET = Pattern.compile("/?xl/worksheets/[^/]+\\.xml");
    private static final Pattern WORKBOOK = Pattern.compile("/?xl/workbook\\.xml");

    private final LongSupplier read;
    private final Report report;
    private final byte[] buffer = new byte[BUFFER];
    private String part = "the start";
    private long inflated;
    private long parts;
    private long sheets;
    private long rows;
    private long cells;
    private boolean tooLarge;
    private boolean complete;

    /** The supplier says how many bytes of the file were read. */
    Workbook(LongSupplier read, Report report) {
        this.read = read;
        this.report = report;
    }

    String place() {
        return part;
    }

    boolean goesOn() {
        return !tooLarge;
    }

    /** Reads a part to its end. */
    void part(String name, InputStream in) throws IOException {
        part = name;
        parts++;
        complete |= WORKBOOK.matcher(name).matches();
        boolean sheet = SHEET.matcher(name).matches();
        sheets += sheet ? 1 : 0;
        TagCount tags = new TagCount();
        int count = in.read(buffer);
        while (count >= 0 && !tooLarge) {
            inflated += count;
            tooLarge = isTooLarge();
            if (sheet) {
                tags.scan(buffer, count);
            }
            count = in.read(buffer);
        }
        rows += tags.rows();
        cells += tags.cells();
        if (tooLarge) {
            report.error("too-large", name, 0, "It inflates to more than a workbook may");
        }
    }

    void tell() {
        if (!complete && !tooLarge) {
            report.error("no-workbook", "xl/workbook.xml", 0, "It is missing");
        }
        report.records(rows);
        report.total("sheets", sheets);
        report.total("rows", rows);
        report.total("cells", cells);
    }

    private boolean isTooLarge() {
        boolean bomb = inflated > MOST_INFLATED && inflated / MOST_TIMES > read.getAsLong();
        return bomb || parts > MOST_PARTS;
    }
}
