package dev.countinghouse.documents.template;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the documents of a book look and what they say beside their figures.
 *
 * @param edition of the built-in pages
 * @param accent the colour of headings, such as {@code #1d4e79}
 * @param texts what replaces built-in texts, by their keys; dates and amounts are texts too ({@code
 *     format.date})
 */
public record TemplateSet(
        int edition,
        Paper paper,
        @Nullable Logo logo,
        String accent,
        Map<Language, Map<String, String>> texts) {

    /** The newest pages. */
    public static final int EDITION = 1;

    public static final String ACCENT = "#1d4e79";
    public static final int MAX_TEXT = 2_000;

    public TemplateSet {
        texts = copy(texts);
        if (edition < 1 || edition > EDITION) {
            throw new IllegalArgumentException("editions are 1 to " + EDITION);
        }
        if (!accent.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("a colour is # and six hexadecimal digits");
        }
    }

    private static Map<Language, Map<String, String>> copy(
            Map<Language, Map<String, String>> texts) {
        Map<Language, Map<String, String>> copy = new TreeMap<>();
        texts.forEach(
                (language, changed) -> {
                    Set<String> known = language.texts().keySet();
                    changed.forEach((key, text) -> refuse(known, key, text));
                    copy.put(language, Map.copyOf(changed));
                });
        return Map.copyOf(copy);
    }

    private static void refuse(Set<String> known, String key, String text) {
        if (!known.contains(key)) throw new IllegalArgumentException("no text is called " + key);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a text has at most " + MAX_TEXT + " characters");
        }
    }

    /** What a book has that said nothing. */
    public static TemplateSet plain(Paper paper) {
        return new TemplateSet(EDITION, paper, null, ACCENT, Map.of());
    }

    public Words words(Language language) {
        return new Words(language, texts.getOrDefault(language, Map.of()));
    }

    /** The hash (SHA-256) of all that is in it: two sets with one version make the same pages. */
    public String version() {
        MessageDigest digest = sha256();
        add(digest, Integer.toString(edition));
        add(digest, paper.name());
        add(digest, accent);
        add(digest, logo == null ? new byte[0] : logo.bytes());
        add(digest, logo == null ? "" : logo.alternative());
        for (Language language : Language.values()) {
            add(digest, language.name());
            new TreeMap<>(texts.getOrDefault(language, Map.of()))
                    .forEach(
                            (key, text) -> {
                                add(digest, key);
                                add(digest, text);
                            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length before it, so that no two sets run together to the same bytes. */
    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
