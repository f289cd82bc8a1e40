package dev.countinghouse.documents.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The languages that documents speak without anybody's help. */
public enum Language {
    EN,
    DE,
    FR,
    ES;

    private final Map<String, String> texts = read("words_" + tag() + ".properties");

    /** As BCP 47 says it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The built-in texts by key. All languages have the same keys. */
    public Map<String, String> texts() {
        return texts;
    }

    /** The language of a tag such as {@code de-AT}; English if it is none of these. */
    public static Language of(String tag) {
        for (Language each : values()) {
            if (tag.equals(each.tag()) || tag.startsWith(each.tag() + "-")) return each;
        }
        return EN;
    }

    private static Map<String, String> read(String file) {
        Properties found = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(Language.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8)) {
            found.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        found.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return Map.copyOf(texts);
    }
}
