package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Line;
import dev.countinghouse.formats.Lines;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads BAI2 record by record, each with its continuations. */
public final class Bai2Reader {

    static final int MOST_CONTINUATIONS = 10_000;

    private static final int MOST_CHARACTERS = 4 * Lines.LONGEST;

    private final Lines lines;
    private final Findings findings;
    private @Nullable Line ahead;

    public Bai2Reader(InputStream in, Head head, Findings findings) throws IOException {
        this.lines = new Lines(in, head);
        this.findings = findings;
        this.ahead = lines.next();
    }

    /** The next record, or null after the last. */
    public @Nullable Bai2Record next() throws IOException {
        Line first = ahead;
        if (first == null) {
            return null;
        }
        List<Line> all = new ArrayList<>();
        all.add(first);
        ahead = lines.next();
        String code = code(first);
        int characters = first.text().length();
        while (ahead != null && !code.isEmpty() && code(ahead).equals("88")) {
            characters += ahead.text().length();
            if (all.size() > MOST_CONTINUATIONS || characters > MOST_CHARACTERS) {
                findings.error("record-too-long", code, ahead.number(), "Too many continuations");
                break;
            }
            all.add(ahead);
            ahead = lines.next();
        }
        return new Bai2Record(code, all);
    }

    private static String code(Line line) {
        String text = line.text();
        int comma = text.indexOf(',');
        String code = comma < 0 ? text : text.substring(0, comma);
        return code.strip().length() > 8 ? code.strip().substring(0, 8) : code.strip();
    }
}
