package dev.countinghouse.console.api;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address within a service, whose parts are encoded as they are added. */
public final class Path {

    private final String text;

    private Path(String text) {
        this.text = text;
    }

    /** Segments of the API, such as {@code "books", book, "accounts"}. */
    public static Path of(String... segments) {
        var text = new StringBuilder("/v1");
        for (String segment : segments) text.append('/').append(encoded(segment));
        return new Path(text.toString());
    }

    /** Parameters alone, for several addresses. */
    public static Path filter() {
        return new Path("");
    }

    /** With the parameters of a filter. */
    public Path with(Path filter) {
        if (filter.text.isEmpty()) return this;
        char joint = text.indexOf('?') < 0 ? '?' : '&';
        return new Path(text + joint + filter.text.substring(1));
    }

    /** With a parameter, if it has a value. */
    public Path with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) return this;
        char joint = text.indexOf('?') < 0 ? '?' : '&';
        return new Path(text + joint + encoded(name) + "=" + encoded(value.toString()));
    }

    /** Whether it has a parameter of this name. */
    public boolean has(String name) {
        return text.contains("?" + name + "=") || text.contains("&" + name + "=");
    }

    /** Encodes for a path as well as for a parameter. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
