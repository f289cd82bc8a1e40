package dev.countinghouse.documents.page;

import dev.countinghouse.documents.template.TemplateSet;
import dev.countinghouse.documents.template.Words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The style sheet of an edition with a set's paper and colour in it. */
final class Styles {

    private static final Map<Integer, String> SHEETS = new ConcurrentHashMap<>();

    private Styles() {}

    static String of(TemplateSet set, Words words) {
        return SHEETS.computeIfAbsent(set.edition(), Styles::read)
                .replace("@size@", set.paper().size())
                .replace("@slip-top@", set.paper().slipTop())
                .replace("@accent@", set.accent())
                .replace("@page@", pages(words));
    }

    /** "Page x of y" as a value of {@code content}. */
    private static String pages(Words words) {
        String text = words.text("page", "\0", "\1").replace("\\", "").replace("\"", "");
        text = text.replace("<", "").replace("\n", " ");
        return "\""
                + text.replace("\0", "\" counter(page) \"").replace("\1", "\" counter(pages) \"")
                + "\"";
    }

    private static String read(int edition) {
        String name = "edition" + edition + ".css";
        try (InputStream in =
                Objects.requireNonNull(Styles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
