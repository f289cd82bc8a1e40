package dev.countinghouse.csv;

import com.fasterxml.jackson.annotation.JsonCreator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Text with columns in it, such as {@code "Customer {customerID}"}: the one way to name a value.
 */
record Template(String text, List<Part> parts) {

    /** A piece of text, or the name of a column. */
    record Part(String text, boolean isColumn) {}

    /** From YAML, where a brace without quotes begins a map: that is never what was meant. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Template of(Object value) {
        if (value instanceof Map<?, ?>) {
            throw new IllegalArgumentException("a text with {columns} needs quotes around it");
        }
        return of(String.valueOf(value));
    }

    private static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) throw new IllegalArgumentException("a { without its } in " + text);
            if (open > at) parts.add(new Part(text.substring(at, open), false));
            parts.add(new Part(text.substring(open + 1, close).strip(), true));
            at = close + 1;
        }
        if (at < text.length()) parts.add(new Part(text.substring(at), false));
        return new Template(text, List.copyOf(parts));
    }

    List<String> columns() {
        return parts.stream().filter(Part::isColumn).map(Part::text).toList();
    }

    /** The text for a row; empty when all its columns are. */
    String fill(UnaryOperator<String> row) {
        var filled = new StringBuilder();
        boolean any = columns().isEmpty();
        for (Part part : parts) {
            String text = part.isColumn() ? row.apply(part.text()).strip() : part.text();
            any |= part.isColumn() && !text.isEmpty();
            filled.append(text);
        }
        return any ? filled.toString().strip() : "";
    }

    @Override
    public String toString() {
        return text;
    }
}
