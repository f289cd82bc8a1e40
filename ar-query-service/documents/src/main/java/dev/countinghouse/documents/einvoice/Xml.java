package dev.countinghouse.documents.einvoice;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Writes elements: as they come, without space between them, the same bytes every time. */
final class Xml {

    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** An element and what is in it; attributes are name and value in turn. */
    Xml in(String name, Runnable inside, String... attributes) {
        open(name, attributes);
        inside.run();
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with a text, or none if there is no text. */
    Xml text(String name, @Nullable String text, String... attributes) {
        if (text == null || text.isBlank()) return this;
        open(name, attributes);
        escape(text.strip());
        out.append("</").append(name).append('>');
        return this;
    }

    Xml number(String name, BigDecimal number, String... attributes) {
        return text(name, number.toPlainString(), attributes);
    }

    private void open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        text.codePoints().filter(Xml::isAllowed).forEach(this::escape);
    }

    private void escape(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(point);
        }
    }

    /** What XML 1.0 has no place for is left out. */
    private static boolean isAllowed(int point) {
        return point == '\n'
                || point == '\t'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point > 0xFFFF;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
