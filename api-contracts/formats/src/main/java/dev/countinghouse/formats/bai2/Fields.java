package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Line;

import java.util.List;

/** Goes through the fields of a record and of its continuations. */
final class Fields {

    private static final int CODE = 3;

    private final List<Line> lines;
    private int line;
    private int at;

    Fields(List<Line> lines) {
        this.lines = lines;
        begin(0);
    }

    boolean hasNext() {
        return line < lines.size();
    }

    /** The next field; empty after the last. */
    String next() {
        if (!hasNext()) {
            return "";
        }
        String text = content();
        int comma = text.indexOf(',', at);
        String field =
                text.substring(Math.min(at, text.length()), comma < 0 ? text.length() : comma);
        if (comma < 0) {
            begin(line + 1);
        } else {
            at = comma + 1;
        }
        return field.strip();
    }

    /** All that is left, as text. */
    String text() {
        if (!hasNext()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        String first = raw();
        text.append(first, Math.min(at, first.length()), first.length());
        if (text.toString().startsWith("/")) {
            text.setLength(0);
        }
        for (begin(line + 1); hasNext(); begin(line + 1)) {
            String more = raw();
            text.append(text.isEmpty() ? "" : "\n")
                    .append(more, Math.min(at, more.length()), more.length());
        }
        return text.toString().stripTrailing();
    }

    private void begin(int next) {
        line = next;
        at = CODE;
        while (hasNext() && content().length() < CODE) {
            line++;
        }
    }

    private String raw() {
        return lines.get(line).text();
    }

    /** Without the slash that ends it, and what pads it. */
    private String content() {
        String text = raw().stripTrailing();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
