package dev.countinghouse.formats.csv;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Line;
import dev.countinghouse.formats.Lines;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a table row by row. A quote opens a field only at its start; a doubled one is a quote. */
public final class CsvReader {

    /** A field with more line breaks has a quote that nobody closes. */
    static final int MOST_LINES = 1_000;

    private final Lines lines;
    private final char delimiter;
    private final Findings findings;
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private boolean quoted;

    public CsvReader(InputStream in, Head head, char delimiter, Findings findings)
            throws IOException {
        this.lines = new Lines(in, head);
        this.delimiter = delimiter;
        this.findings = findings;
    }

    /** The next row, or null after the last. */
    public @Nullable CsvRow next() throws IOException {
        Line line = lines.next();
        if (line == null) {
            return null;
        }
        fields = new ArrayList<>();
        field.setLength(0);
        quoted = false;
        List<Line> all = new ArrayList<>();
        long size = 0;
        while (line != null) {
            all.add(line);
            scan(line.text());
            size += line.text().length();
            boolean open = quoted || line.end().isEmpty();
            boolean goesOn = open && all.size() < MOST_LINES && size < Lines.LONGEST;
            if (goesOn && quoted) {
                field.append(line.end());
            }
            line = goesOn ? lines.next() : null;
        }
        if (quoted) {
            String text = "A quote is not closed";
            findings.error("open-quote", "row", all.getFirst().number(), text);
        }
        fields.add(field.toString());
        return new CsvRow(fields, all);
    }

    private void scan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quoted && each == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (each == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (each == delimiter && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(each);
            }
        }
    }
}
