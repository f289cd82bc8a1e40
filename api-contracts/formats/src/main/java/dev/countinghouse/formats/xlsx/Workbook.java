package dev.countinghouse.formats.xlsx;

import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.xml.XmlCursor;
import dev.countinghouse.formats.xml.XmlCursor.Tag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;

/** Counts the sheets and rows of a workbook while its parts pass by. */
final class Workbook {

    /** Of all parts together. */
    static final long MOST_INFLATED = 1L << 30;

    private static final int MOST_PARTS = 10_000;
    private static final int HEAD = 4_096;

    private final Report report;
    private String part = "the start";
    private long inflated;
    private long parts;
    private long sheets;
    private long rows;
    private long cells;
    private boolean tooLarge;
    private boolean complete;

    Workbook(Report report) {
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
        Bounded bounded = new Bounded(in);
        if (name.matches("/?xl/worksheets/[^/]+\\.xml")) {
            sheets++;
            sheet(bounded);
        }
        complete |= name.matches("/?xl/workbook\\.xml");
        bounded.transferTo(OutputStream.nullOutputStream());
        if (parts > MOST_PARTS || inflated > MOST_INFLATED) {
            tooLarge = true;
            String text = "It inflates to more than a workbook may";
            report.error("too-large", name, 0, text);
        }
    }

    void tell() {
        if (!complete && !tooLarge) {
            report.error("no-workbook", "xl/workbook.xml", 0, "It is missing");
        }
        report.total("sheets", sheets);
        report.total("rows", rows);
        report.total("cells", cells);
    }

    private void sheet(Bounded in) throws IOException {
        Head head = new Head(in.readNBytes(HEAD));
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head.bytes()), in);
        XmlCursor xml = new XmlCursor(whole, head, report);
        for (Tag tag = xml.next(); tag != Tag.NONE; tag = xml.next()) {
            if (tag == Tag.START && xml.name().equals("row")) {
                rows++;
                report.record();
            } else if (tag == Tag.START && xml.name().equals("c")) {
                cells++;
            }
        }
    }

    /** Ends where too much was inflated. */
    private final class Bounded extends InputStream {

        private final InputStream in;

        private Bounded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = inflated > MOST_INFLATED ? -1 : in.read(bytes, from, length);
            inflated += Math.max(0, read);
            return read;
        }
    }
}
