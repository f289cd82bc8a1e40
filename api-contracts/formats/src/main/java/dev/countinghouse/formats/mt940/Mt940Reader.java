package dev.countinghouse.formats.mt940;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Line;
import dev.countinghouse.formats.Lines;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads MT940 and MT942 field by field. */
public final class Mt940Reader {

    /** A field of more lines goes on in a field of its own; banks write at most some dozens. */
    static final int MOST_LINES = 1_000;

    private static final int MOST_CHARACTERS = Lines.LONGEST;

    static final Pattern TAG = Pattern.compile("^:([0-9A-Z]{2,3}):");

    private static final Pattern BLOCK = Pattern.compile("^\\s*\\{[1-5S]:");

    private final Lines lines;
    private final Findings findings;
    private @Nullable Line ahead;

    public Mt940Reader(InputStream in, Head head, Findings findings) throws IOException {
        this.lines = new Lines(in, head);
        this.findings = findings;
        this.ahead = lines.next();
    }

    /** The next record, or null after the last. */
    public @Nullable Mt940Record next() throws IOException {
        Line first = ahead;
        if (first == null) {
            return null;
        }
        List<Line> all = new ArrayList<>();
        all.add(first);
        ahead = lines.next();
        Matcher tag = TAG.matcher(first.text());
        if (!tag.find()) {
            return new Mt940Record.Envelope(all);
        }
        gather(tag.group(1), all);
        return Mt940Record.Field.of(tag.group(1), all);
    }

    private void gather(String tag, List<Line> all) throws IOException {
        int characters = all.getFirst().text().length();
        while (ahead != null && continues(ahead.text())) {
            characters += ahead.text().length();
            if (all.size() == MOST_LINES || characters > MOST_CHARACTERS) {
                findings.error("field-too-long", ":" + tag + ":", ahead.number(), "Too many lines");
                return;
            }
            all.add(ahead);
            ahead = lines.next();
        }
    }

    /** A line that begins neither a field nor a block nor ends a message. */
    private static boolean continues(String text) {
        char first = text.isEmpty() ? 'x' : text.charAt(0);
        boolean mayBegin = first == ':' || first == '-' || first == '{' || first == ' ';
        return !mayBegin
                || !TAG.matcher(text).find() && !BLOCK.matcher(text).find() && !isEnd(text);
    }

    /** {@code -}, {@code -}}, and what some banks put there: {@code -XXX}. */
    private static boolean isEnd(String text) {
        String rest = text.stripTrailing();
        return rest.equals("-") || rest.startsWith("-}") || rest.matches("-[A-Z\\x03]{1,3}");
    }
}
