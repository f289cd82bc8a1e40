package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Head;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The characters of a file, with so much ahead as is asked for. Bytes where it may be UTF-8. */
final class Characters {

    private static final int BUFFER = 32 * 1024;

    private final Reader in;
    private final Charset charset;
    private final int width;
    private char[] buffer = new char[BUFFER];
    private int from;
    private int to;
    private long line = 1;
    private long offset;
    private boolean afterReturn;

    Characters(InputStream in, Head head) throws IOException {
        in.skipNBytes(head.mark());
        boolean bytewise =
                head.charset() == StandardCharsets.UTF_8
                        || head.charset() == StandardCharsets.ISO_8859_1;
        charset = bytewise ? StandardCharsets.ISO_8859_1 : head.charset();
        width = bytewise || charset == Head.EBCDIC ? 1 : 2;
        this.in = new InputStreamReader(in, charset);
        offset = head.mark();
    }

    /** ISO-8859-1 also where it may be UTF-8. */
    Charset charset() {
        return charset;
    }

    long line() {
        return line;
    }

    long offset() {
        return offset;
    }

    /** Whether there are so many; reads on and makes room as needed. */
    boolean has(int count) throws IOException {
        return to - from >= count || read(count);
    }

    /** The character so many after the next one. It must be there. */
    char at(int index) {
        return buffer[from + index];
    }

    /** Whether these come next. */
    boolean begins(int index, String text) throws IOException {
        if (!has(index + text.length())) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (at(index + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Without going on. */
    String peek(int count) {
        return new String(buffer, from, count);
    }

    /** The next characters, and goes on after them. */
    String take(int count) {
        String taken = peek(count);
        for (int i = from; i < from + count; i++) {
            char each = buffer[i];
            boolean end =
                    each == '\n' && !afterReturn || each == '\r' || each == '\u0085' && isEbcdic();
            line += end ? 1 : 0;
            afterReturn = each == '\r';
        }
        from += count;
        offset += (long) count * width;
        return taken;
    }

    static boolean isLineEnd(char each) {
        return each == '\n' || each == '\r';
    }

    boolean isBlank(char each) {
        return each <= ' ' || each == '\u0085' && isEbcdic();
    }

    private boolean isEbcdic() {
        return charset == Head.EBCDIC;
    }

    private boolean read(int count) throws IOException {
        if (count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(count, 2 * buffer.length));
        }
        if (from + count > buffer.length) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        while (to - from < count) {
            int more = in.read(buffer, to, buffer.length - to);
            if (more < 0) {
                return false;
            }
            to += more;
        }
        return true;
    }
}
