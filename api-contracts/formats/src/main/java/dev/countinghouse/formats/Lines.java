package dev.countinghouse.formats;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a text file, one after the other. In files that seem to be UTF-8 or ISO-8859-1 each
 * line is read as the first if it can be, else as the second: banks mix them.
 */
public final class Lines {

    /** Longer lines come in pieces of so many characters. */
    public static final int LONGEST = 1 << 20;

    private static final int BUFFER = 16 * 1024;
    private static final char END_OF_FILE = '\u001A';
    private static final char NEXT_LINE = '\u0085';

    private final Reader in;
    private final Charset charset;
    private final int width;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder kept = new StringBuilder();
    private int from;
    private int to;
    private long number = 1;
    private long offset;

    /** The stream begins at the file's first byte. */
    public Lines(InputStream in, Head head) throws IOException {
        in.skipNBytes(head.mark());
        boolean bytewise =
                head.charset() == StandardCharsets.UTF_8
                        || head.charset() == StandardCharsets.ISO_8859_1;
        charset = bytewise ? StandardCharsets.UTF_8 : head.charset();
        width = bytewise || charset == Head.EBCDIC ? 1 : 2;
        this.in = new InputStreamReader(in, bytewise ? StandardCharsets.ISO_8859_1 : charset);
        offset = head.mark();
    }

    /** The next line, or null after the last. */
    public @Nullable Line next() throws IOException {
        kept.setLength(0);
        String end = "";
        boolean any = false;
        while (end.isEmpty() && kept.length() < LONGEST && more()) {
            any = true;
            int at = endFrom(Math.min(to, from + LONGEST - kept.length()));
            kept.append(buffer, from, at - from);
            from = at;
            if (at < to && isEnd(buffer[at])) {
                end = end();
            }
        }
        return any ? line(end) : null;
    }

    private boolean more() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return from < to;
    }

    private int endFrom(int limit) {
        int at = from;
        while (at < limit && !isEnd(buffer[at])) {
            at++;
        }
        return at;
    }

    private boolean isEnd(char each) {
        return each == '\n' || each == '\r' || each == NEXT_LINE && charset == Head.EBCDIC;
    }

    private String end() throws IOException {
        char first = buffer[from++];
        if (first == '\r' && more() && buffer[from] == '\n') {
            from++;
            return "\r\n";
        }
        return String.valueOf(first);
    }

    /** At the file's end, what old systems close or fill it with is no text. */
    private Line line(String found) throws IOException {
        int length = kept.length();
        String end = found;
        if (end.isEmpty() && !more()) {
            while (length > 0 && isPadding(kept.charAt(length - 1))) {
                length--;
            }
            end = kept.substring(length);
        }
        String text = kept.substring(0, length);
        Line line = new Line(number, offset, text, end, charset);
        offset += (long) width * (text.length() + end.length());
        number += found.isEmpty() ? 0 : 1;
        return charset == StandardCharsets.UTF_8 ? decoded(line) : line;
    }

    private static boolean isPadding(char each) {
        return each == '\0' || each == END_OF_FILE;
    }

    private static Line decoded(Line line) {
        byte[] bytes = line.text().getBytes(StandardCharsets.ISO_8859_1);
        Charset charset = StandardCharsets.UTF_8;
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            charset = StandardCharsets.ISO_8859_1;
            text = line.text();
        }
        return new Line(line.number(), line.offset(), text, line.end(), charset);
    }
}
