package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads X12 segment by segment. Each interchange may have separators of its own. */
public final class SegmentReader {

    /** Longer segments come in pieces of so many characters; only the first has a name. */
    public static final int LONGEST = 1 << 18;

    private static final int MOST_BLANKS = 4_096;
    private static final List<String> NO_SEGMENT = List.of("");

    private final Characters in;
    private final Findings findings;
    private @Nullable Separators separators;
    private long number;
    private boolean inPieces;

    /** How many characters of a binary element are still to come, whatever they are. */
    private long binary;

    /** The stream begins at the file's first byte. */
    public SegmentReader(InputStream in, Head head, Findings findings) throws IOException {
        this.in = new Characters(in, head);
        this.findings = findings;
        this.separators = Separators.ofFragment(head);
    }

    /** The next segment, or null after the last. */
    public @Nullable Segment next() throws IOException {
        if (!in.has(1)) {
            return null;
        }
        int from = 0;
        if (!inPieces) {
            Isa isa = Isa.exact(in, 0);
            if (isa == null) {
                isa = Isa.damaged(in);
            }
            if (isa != null) {
                separators = isa.separators();
                from = isa.length();
            }
        }
        Separators by = separators;
        if (by == null) {
            return text(Separators.USUAL, upToInterchange());
        }
        int blanks = inPieces || from > 0 ? 0 : blanks(by, 0);
        return blanks > 0 ? text(by, blanks) : segment(by, from);
    }

    private Segment segment(Separators by, int from) throws IOException {
        // a header ends where its width says, whatever stands there
        int length = from > 0 ? from : length(by);
        boolean ended = in.has(length + 1) && (from > 0 || in.at(length) == by.segment());
        boolean piece = inPieces;
        inPieces = !ended && length >= LONGEST;
        if (inPieces && !piece) {
            String text = "It is longer than " + LONGEST + " characters and is read in pieces";
            findings.error("segment-too-long", "segment " + (number + 1), in.line(), text);
        }
        int end = ended ? 1 + blanks(by, length + 1) : 0;
        return made(by, length, end, !piece);
    }

    /** Up to its terminator, the file's end, or the header of another interchange. */
    private int length(Separators by) throws IOException {
        int at = 0;
        while (at < LONGEST && in.has(at + 1)) {
            char each = in.at(at);
            if (each == by.segment() && !isBinary(by, at)) {
                return at;
            }
            if (each == 'I' && at > 0 && binary <= at && Isa.exact(in, at) != null) {
                return at;
            }
            at++;
        }
        binary = Math.max(0, binary - at);
        return at;
    }

    /** Of BIN and BDS an element says how long the next one is, which may hold anything. */
    private boolean isBinary(Separators by, int at) throws IOException {
        if (binary == 0 && at > 4 && (in.begins(0, "BIN") || in.begins(0, "BDS"))) {
            List<String> parts = Segment.split(in.peek(at), by.element());
            int said = in.begins(0, "BIN") ? 1 : 2;
            if (parts.size() > said + 1 && Decimals.isDigits(parts.get(said), 1, 12)) {
                int before = said + 1;
                for (int i = 0; i <= said; i++) {
                    before += parts.get(i).length();
                }
                binary = before + Long.parseLong(parts.get(said));
            }
        }
        boolean within = at < binary;
        if (!within) {
            binary = 0;
        }
        return within;
    }

    private int blanks(Separators by, int from) throws IOException {
        int at = from;
        while (at < from + MOST_BLANKS
                && in.has(at + 1)
                && in.isBlank(in.at(at))
                && in.at(at) != by.element()) {
            at++;
        }
        return at - from;
    }

    private int upToInterchange() throws IOException {
        int at = 1;
        while (at < LONGEST && in.has(at + 1)) {
            if (in.at(at) == 'I' && Isa.exact(in, at) != null) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** What stands between segments. */
    private Segment text(Separators by, int length) {
        return made(by, length, 0, false);
    }

    private Segment made(Separators by, int length, int endLength, boolean named) {
        long line = in.line();
        long offset = in.offset();
        String text = in.take(length);
        String end = in.take(endLength);
        Charset charset = in.charset();
        if (charset == StandardCharsets.ISO_8859_1) {
            charset = by.areAscii() ? Utf8.charset(text + end) : charset;
            text = Utf8.decoded(text, charset);
            end = Utf8.decoded(end, charset);
        }
        List<String> elements = named ? elements(joined(text), by) : NO_SEGMENT;
        return new Segment(++number, line, offset, text, end, elements, by, charset);
    }

    /** The header is one also where its first separator is damaged. */
    private static List<String> elements(String text, Separators by) {
        boolean damaged =
                text.length() >= Isa.WIDTH
                        && text.startsWith("ISA")
                        && text.charAt(3) != by.element()
                        && text.charAt(6) == by.element();
        return Segment.split(
                damaged ? "ISA" + by.element() + text.substring(4) : text, by.element());
    }

    /** Without the line ends of a file that is wrapped. */
    private static String joined(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace("\r", "").replace("\n", "");
    }
}
