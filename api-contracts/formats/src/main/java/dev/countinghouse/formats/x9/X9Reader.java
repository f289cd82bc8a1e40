package dev.countinghouse.formats.x9;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads an image cash letter record by record; keeps one record. */
public final class X9Reader {

    /** Larger than any image that banks take. */
    static final int LARGEST = 16 << 20;

    private static final int WIDTH = 80;
    private static final int BUFFER = 64 * 1024;

    private final BufferedInputStream in;
    private final Findings findings;
    private final Charset charset;
    private final boolean prefixed;
    private long offset;
    private long number;

    public X9Reader(InputStream in, Head head, Findings findings) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.findings = findings;
        this.prefixed = isPrefixed(head);
        this.charset = charset(head);
    }

    /** EBCDIC or ASCII; by the type of the first record. */
    public Charset charset() {
        return charset;
    }

    /** Whether each record stands after its length in four bytes. */
    public boolean isPrefixed() {
        return prefixed;
    }

    /** The next record, or null after the last. */
    public @Nullable X9Record next() throws IOException {
        return prefixed ? prefixed() : plain();
    }

    static boolean isPrefixed(Head head) {
        return head.begins(0, 0);
    }

    static Charset charset(Head head) {
        int at = isPrefixed(head) ? 4 : 0;
        boolean ebcdic = head.bytes().length > at && (head.bytes()[at] & 0xF0) == 0xF0;
        return ebcdic ? Head.EBCDIC : StandardCharsets.ISO_8859_1;
    }

    private @Nullable X9Record prefixed() throws IOException {
        byte[] prefix = in.readNBytes(4);
        if (prefix.length == 0) {
            return null;
        }
        int length = 0;
        for (byte each : prefix) {
            length = length << 8 | each & 0xFF;
        }
        offset += prefix.length;
        if (prefix.length < 4 || length < 2 || length > LARGEST) {
            error("record-length", "It cannot be so long: " + Integer.toUnsignedString(length));
            return null;
        }
        return record(read(length, new byte[0]));
    }

    private @Nullable X9Record plain() throws IOException {
        byte[] fixed = in.readNBytes(WIDTH);
        while (fixed.length > 0 && (fixed[0] == '\n' || fixed[0] == '\r')) {
            offset++;
            byte[] more = in.readNBytes(1);
            fixed = joined(Arrays.copyOfRange(fixed, 1, fixed.length), more);
        }
        if (fixed.length == 0) {
            return null;
        }
        if (fixed.length < WIDTH) {
            error("cut-off", "The file ends in the middle of a record");
        }
        return record(
                new String(fixed, 0, Math.min(2, fixed.length), charset).equals("52")
                        ? image(fixed)
                        : fixed);
    }

    /** Its lengths stand behind each other: read so far that the next can be seen. */
    private byte[] image(byte[] start) throws IOException {
        byte[] bytes = read(ImageView.FIXED, start);
        int known = ImageView.FIXED;
        int length = ImageView.length(probe(bytes));
        while (length > known) {
            known = length;
            bytes = read(Math.min(length, LARGEST), bytes);
            length = ImageView.length(probe(bytes));
        }
        return bytes;
    }

    private X9Record probe(byte[] bytes) {
        return new X9Record(number, offset, bytes, charset);
    }

    private byte[] read(int length, byte[] start) throws IOException {
        byte[] more = in.readNBytes(Math.max(0, length - start.length));
        byte[] bytes = joined(start, more);
        if (bytes.length < length) {
            error("cut-off", "The file ends in the middle of a record");
        }
        return bytes;
    }

    private X9Record record(byte[] bytes) {
        number++;
        X9Record record = new X9Record(number, offset, bytes, charset);
        offset += bytes.length;
        return record;
    }

    private void error(String code, String text) {
        findings.error(code, "record " + (number + 1) + ", byte " + offset, 0, text);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
