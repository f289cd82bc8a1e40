package dev.countinghouse.formats.einvoice;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for a stream in a PDF by what it begins with, plain or deflated. No object is read:
 * whatever stands between {@code stream} and {@code endstream} is tried.
 */
final class PdfStreams {

    private static final int LARGEST = 16 << 20;
    private static final int START = 4_096;
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    private final BufferedInputStream in;

    PdfStreams(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The first stream whose start is what is looked for, inflated. */
    Optional<byte[]> find(Predicate<String> start) throws IOException {
        while (skipTo(BEGIN)) {
            byte[] raw = upToEnd();
            if (start.test(text(raw))) {
                return Optional.of(raw);
            }
            if (start.test(text(inflated(raw, START)))) {
                return Optional.of(inflated(raw, LARGEST));
            }
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
    }

    private boolean skipTo(byte[] word) throws IOException {
        int matched = 0;
        for (int each = in.read(); each >= 0; each = in.read()) {
            matched = each == word[matched] ? matched + 1 : each == word[0] ? 1 : 0;
            if (matched == word.length) {
                return true;
            }
        }
        return false;
    }

    /** Without the line's end that begins it; of a stream that is too large its start. */
    private byte[] upToEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int matched = 0;
        int each = in.read();
        while (each >= 0 && matched < END.length) {
            matched = each == END[matched] ? matched + 1 : each == END[0] ? 1 : 0;
            if (bytes.size() < LARGEST && !(bytes.size() == 0 && (each == '\r' || each == '\n'))) {
                bytes.write(each);
            }
            each = matched == END.length ? -1 : in.read();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] raw, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[START];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(raw);
            int count = inflater.inflate(buffer);
            while (count > 0 && out.size() < most) {
                out.write(buffer, 0, count);
                count = inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            // What could be inflated before the damage is kept; a plain stream gives nothing.
        }
        return out.toByteArray();
    }
}
