package dev.countinghouse.contract.book;

import dev.countinghouse.contract.LanguageTag;
import dev.countinghouse.contract.Text;

import org.jspecify.annotations.Nullable;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a book's documents look, and what they say beside their figures.
 *
 * @param edition of the built-in pages
 * @param accent the colour of headings, such as {@code #1d4e79}
 * @param logo the company's picture, PNG or SVG
 * @param language the usual one of documents, as BCP 47 says it: {@code en}, {@code de}, {@code
 *     fr}, {@code es}
 * @param texts what replaces built-in texts: by language, and by the text's key
 */
public record DocumentTemplate(
        int edition,
        Paper paper,
        String accent,
        @Nullable Logo logo,
        String language,
        Map<String, Map<String, String>> texts) {

    public static final int FIRST_EDITION = 1;
    public static final String ACCENT = "#1d4e79";
    public static final int MAX_TEXTS = 500;
    public static final int MAX_TEXT = 2_000;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.]{1,80}");

    /** What a book has that never said anything. */
    public static final DocumentTemplate USUAL =
            new DocumentTemplate(
                    FIRST_EDITION, Paper.A4, ACCENT, null, LanguageTag.ENGLISH, Map.of());

    public DocumentTemplate {
        if (edition < FIRST_EDITION) throw new IllegalArgumentException("editions begin with 1");
        colour(accent);
        LanguageTag.check(language);
        Map<String, Map<String, String>> copy = new TreeMap<>();
        texts.forEach((tongue, ours) -> copy.put(LanguageTag.check(tongue), checked(ours)));
        texts = copy;
    }

    /** What a document is printed on. */
    public enum Paper {
        A4,
        LETTER
    }

    /**
     * A picture.
     *
     * @param base64 its bytes
     * @param alternative what it says to who does not see it
     */
    public record Logo(String base64, String alternative) {

        public static final int MAX_BYTES = 128 * 1024;
        public static final int MAX_BASE64 = MAX_BYTES / 3 * 4 + 4;
        public static final int MAX_ALTERNATIVE = 200;

        public Logo {
            if (base64.length() > MAX_BASE64) {
                throw new IllegalArgumentException("a logo has at most 128 KiB");
            }
            Base64.getDecoder().decode(base64);
            Text.line(alternative, MAX_ALTERNATIVE, "what the logo says");
        }

        public byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    private static Map<String, String> checked(Map<String, String> ours) {
        if (ours.size() > MAX_TEXTS) {
            throw new IllegalArgumentException("a language has at most " + MAX_TEXTS + " texts");
        }
        Map<String, String> copy = new TreeMap<>();
        ours.forEach(
                (key, text) -> {
                    copy.put(key(key), Text.block(text, MAX_TEXT, key));
                });
        return copy;
    }

    /**
     * @throws IllegalArgumentException if it is none
     */
    public static String colour(String code) {
        if (!COLOUR.matcher(code).matches()) {
            throw new IllegalArgumentException("a colour is # and six hexadecimal digits");
        }
        return code;
    }

    /**
     * @throws IllegalArgumentException if no text can be called so
     */
    public static String key(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a text's key has letters, digits and points");
        }
        return key;
    }
}
