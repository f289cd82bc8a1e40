package dev.countinghouse.formats;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Records of one width: a line each, or without line ends, one after the other. A line that is
 * clearly longer than a record is cut into records.
 */
public final class FixedRecords {

    private final Lines lines;
    private final int width;
    private long number;
    private Line line = new Line(1, 0, "", "", StandardCharsets.UTF_8);
    private int at;
    private boolean pending;

    /** The width in characters. */
    public FixedRecords(InputStream in, Head head, int width) throws IOException {
        this.lines = new Lines(in, head);
        this.width = width;
    }

    /** The next record, or null after the last. */
    public @Nullable FixedRecord next() throws IOException {
        if (!pending) {
            line = new Line(line.number(), 0, "", "", line.charset());
            at = 0;
            pending = readOn();
        }
        if (!pending) {
            return null;
        }
        if (line.end().isEmpty() && line.text().length() - at < 2 * width) {
            readOn();
        }
        boolean last = line.text().length() - at < width + width / 2 || isBlankFrom(at + width);
        int to = last ? line.text().length() : at + width;
        String text = line.text().substring(at, to);
        at = to;
        pending = !last;
        return new FixedRecord(
                ++number, line.number(), text, last ? line.end() : "", line.charset());
    }

    /** A very long line comes in pieces: no record is cut by that. */
    private boolean readOn() throws IOException {
        Line next = lines.next();
        if (next == null) {
            return false;
        }
        String text = line.text().substring(at) + next.text();
        line = new Line(next.number(), 0, text, next.end(), next.charset());
        at = 0;
        return true;
    }

    private boolean isBlankFrom(int from) {
        String text = line.text();
        int blank = from;
        while (blank < text.length() && text.charAt(blank) == ' ' && blank < from + width) {
            blank++;
        }
        return blank == text.length();
    }
}
