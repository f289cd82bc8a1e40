package dev.countinghouse.csv;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file, in the encoding of its byte order mark, of its mapping, or UTF-8. */
final class CsvText {

    /** How much of it can be looked at before it is read. */
    static final int LOOK_CHARS = 64 * 1024;

    private CsvText() {}

    static BufferedReader open(Path path, Mapping.Format format) throws IOException {
        var bytes = new PushbackInputStream(Files.newInputStream(path), 3);
        Charset marked = byteOrderMark(bytes);
        Charset charset = marked != null ? marked : charset(format);
        return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()), LOOK_CHARS);
    }

    private static @Nullable Charset byteOrderMark(PushbackInputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(3);
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
            bytes.unread(first, 2, first.length - 2);
            return (first[0] & 0xFF) == 0xFF
                    ? StandardCharsets.UTF_16LE
                    : StandardCharsets.UTF_16BE;
        }
        bytes.unread(first);
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    private static Charset charset(Mapping.Format format) {
        if (format.encoding() == null) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(format.encoding());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new IllegalArgumentException("unknown file.encoding " + format.encoding());
        }
    }
}
