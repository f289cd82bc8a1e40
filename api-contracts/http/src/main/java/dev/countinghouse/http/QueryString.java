package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether a query string is one: pairs with names, percent-encoded UTF-8, no controls. */
final class QueryString {

    private static final int MAX_PARAMETERS = 100;
    private static final int HEX = 16;

    private QueryString() {}

    /** What is wrong with it, or null. */
    static @Nullable String wrong(String query) {
        String[] pairs = query.split("&");
        if (pairs.length > MAX_PARAMETERS) return "more than " + MAX_PARAMETERS + " parameters";
        for (String pair : pairs) {
            if (pair.startsWith("=")) return "a query parameter has no name";
            String text = decoded(pair);
            if (text == null) return "the query is not percent-encoded UTF-8";
            if (text.chars().anyMatch(Character::isISOControl)) {
                return "the query has control characters";
            }
        }
        return null;
    }

    private static @Nullable String decoded(String text) {
        if (text.indexOf('%') < 0) return text;
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int one = text.charAt(i);
            if (one == '%') {
                if (i + 2 >= text.length()) return null;
                int high = hex(text.charAt(++i));
                int low = hex(text.charAt(++i));
                if (high < 0 || low < 0) return null;
                one = high * HEX + low;
            }
            bytes.write(one);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException foreign) {
            return null;
        }
    }

    /** Of ASCII alone. */
    private static int hex(char digit) {
        return digit < 0x80 ? Character.digit(digit, HEX) : -1;
    }
}
