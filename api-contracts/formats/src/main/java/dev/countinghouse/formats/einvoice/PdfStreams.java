package dev.countinghouse.formats.einvoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for a stream in a PDF by what it begins with, plain or deflated. No object is read:
 * whatever stands between {@code stream} and {@code endstream} is tried. Keeps one stream.
 */
final class PdfStreams {

    private static final int LARGEST = 16 << 20;
    private static final int START = 4_096;
    private static final int BUFFER = 64 * 1024;
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;

    PdfStreams(InputStream in) {
        this.in = in;
    }

    /** The first stream whose start is what is looked for, inflated. */
    Optional<byte[]> find(Predicate<String> start) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        while (skipPast(BEGIN, new ByteArrayOutputStream(), 0)) {
            kept.reset();
            skipPast(END, kept, LARGEST);
            byte[] raw = withoutLineEnd(kept.toByteArray());
            if (start.test(text(raw))) {
                return Optional.of(raw);
            }
            if (start.test(text(inflated(raw, START)))) {
                return Optional.of(inflated(raw, LARGEST));
            }
        }
        return Optional.empty();
    }

    /** Keeps at most so many of the bytes before the word, and the word. */
    private boolean skipPast(byte[] word, ByteArrayOutputStream kept, int most) throws IOException {
        int matched = 0;
        while (more()) {
            int from = at;
            while (at < limit && matched < word.length) {
                byte each = buffer[at++];
                matched = each == word[matched] ? matched + 1 : each == word[0] ? 1 : 0;
            }
            kept.write(buffer, from, Math.min(at - from, most - Math.min(most, kept.size())));
            if (matched == word.length) {
                return true;
            }
        }
        return false;
    }

    private boolean more() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, in.read(buffer));
        }
        return at < limit;
    }

    private static byte[] withoutLineEnd(byte[] bytes) {
        int from = 0;
        while (from < Math.min(2, bytes.length) && (bytes[from] == '\r' || bytes[from] == '\n')) {
            from++;
        }
        int word = bytes.length - END.length;
        boolean ended =
                word >= from && Arrays.equals(Arrays.copyOfRange(bytes, word, bytes.length), END);
        return Arrays.copyOfRange(bytes, from, ended ? word : bytes.length);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
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
