package dev.countinghouse.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The first bytes of a file and the charset that they seem to be written in. */
public final class Head {

    public static final int MOST_BYTES = 64 * 1024;

    /** That of the mainframes of American banks. */
    public static final Charset EBCDIC = Charset.forName("IBM037");

    private static final int EBCDIC_SAMPLE = 256;

    /** The bytes of its blank, line ends and punctuation. */
    private static final String EBCDIC_SIGNS =
            " .<(+|&*);-/,>:=^\n\r\u0085"
                    .chars()
                    .mapToObj(
                            each ->
                                    new String(
                                            String.valueOf((char) each).getBytes(EBCDIC),
                                            StandardCharsets.ISO_8859_1))
                    .collect(Collectors.joining());

    private final byte[] bytes;
    private final int mark;
    private final Charset charset;
    private final String text;

    /** The bytes are not copied. */
    public Head(byte[] bytes) {
        this.bytes = bytes;
        if (begins(0xEF, 0xBB, 0xBF)) {
            mark = 3;
            charset = StandardCharsets.UTF_8;
        } else if (begins(0xFF, 0xFE) || begins(0xFE, 0xFF)) {
            mark = 2;
            charset = begins(0xFF) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        } else {
            mark = 0;
            charset = unmarked();
        }
        text = new String(bytes, mark, bytes.length - mark, charset);
    }

    public byte[] bytes() {
        return bytes;
    }

    /** UTF-8, UTF-16 of either order, {@link #EBCDIC}, or else ISO-8859-1. */
    public Charset charset() {
        return charset;
    }

    /** How many bytes the byte order mark has, 0 where there is none. */
    public int mark() {
        return mark;
    }

    /** The bytes after the byte order mark, decoded; the last character may be cut. */
    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return bytes.length == mark;
    }

    /** Whether the file begins with these bytes, each 0 to 255. */
    public boolean begins(int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private Charset unmarked() {
        if (everySecondIsZero(1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (everySecondIsZero(0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (isUtf8()) {
            return StandardCharsets.UTF_8;
        }
        return looksLikeEbcdic() ? EBCDIC : StandardCharsets.ISO_8859_1;
    }

    private boolean everySecondIsZero(int from) {
        int sample = Math.min(bytes.length & ~1, 32);
        for (int i = 0; i < sample; i += 2) {
            if (bytes[i + from] != 0 || bytes[i + 1 - from] == 0) {
                return false;
            }
        }
        return sample >= 8;
    }

    /** The last character may be cut. */
    private boolean isUtf8() {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        return !decoder.decode(ByteBuffer.wrap(bytes), out, false).isError();
    }

    /** Its digits and letters are bytes that text in ASCII or Latin-1 hardly has. */
    private boolean looksLikeEbcdic() {
        int sample = Math.min(bytes.length, EBCDIC_SAMPLE);
        int letters = 0;
        int usual = 0;
        for (byte each : Arrays.copyOf(bytes, sample)) {
            int value = each & 0xFF;
            int low = value & 0x0F;
            letters += value >= 0x81 && low <= 9 && (low > 0 || value == 0xF0) ? 1 : 0;
            usual += EBCDIC_SIGNS.indexOf(value) >= 0 ? 1 : 0;
        }
        return letters * 10 >= sample * 4 && (letters + usual) * 10 >= sample * 8;
    }
}
