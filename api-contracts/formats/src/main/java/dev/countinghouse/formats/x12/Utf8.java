package dev.countinghouse.formats.x12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What was read as ISO-8859-1, a character a byte, as the UTF-8 that it may be. */
final class Utf8 {

    private Utf8() {}

    /** UTF-8 where they are; else ISO-8859-1. */
    static Charset charset(String bytes) {
        return isAscii(bytes) || isUtf8(bytes)
                ? StandardCharsets.UTF_8
                : StandardCharsets.ISO_8859_1;
    }

    private static boolean isUtf8(String bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static String decoded(String bytes, Charset charset) {
        boolean other = charset == StandardCharsets.UTF_8 && !isAscii(bytes);
        return other ? new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset) : bytes;
    }

    private static boolean isAscii(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) > '\u007F') {
                return false;
            }
        }
        return true;
    }
}
