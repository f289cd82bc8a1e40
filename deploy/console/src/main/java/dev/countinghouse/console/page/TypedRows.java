package dev.countinghouse.console.page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Rows of a form as they are typed, all of the same parts; those left empty are none. */
public final class TypedRows {

    private final Shape shape;
    private final Form form;

    /** In the order in which they are sent. */
    private final List<Row> filled;

    /**
     * What the rows are made of.
     *
     * @param name what their fields' names begin with
     * @param parts what they end with
     * @param fewest how many a form begins with
     */
    public record Shape(String name, List<String> parts, int fewest, int most) {

        public String field(int row, String part) {
            return name + "[" + row + "]." + part;
        }

        /** How many rows the form had. */
        public int shown(Form form) {
            int shown = fewest;
            while (shown < most && form.knows(field(shown, parts.getFirst()))) shown++;
            return shown;
        }

        /** With so many more, as far as there may be. */
        public int shown(Form form, int more) {
            return Math.min(most, shown(form) + more);
        }
    }

    public TypedRows(Shape shape, Form form) {
        this.shape = shape;
        this.form = form;
        filled =
                IntStream.range(0, shape.shown(form))
                        .mapToObj(Row::new)
                        .filter(row -> shape.parts().stream().anyMatch(row::has))
                        .toList();
    }

    /** One with something in it. */
    public final class Row {
        private final int at;

        private Row(int at) {
            this.at = at;
        }

        private String field(String part) {
            return shape.field(at, part);
        }

        public boolean has(String part) {
            return form.has(field(part));
        }

        /** What was typed, or nothing if the part is left empty or cannot be read. */
        public <T> Optional<T> read(String part, Function<String, T> reading) {
            return read(part, null, reading);
        }

        /**
         * The same, with what is meant where nothing was typed.
         *
         * @param usual nothing if something has to be
         */
        public <T> Optional<T> read(
                String part, @Nullable String usual, Function<String, T> reading) {
            String typed = has(part) ? form.value(field(part)) : usual;
            if (typed == null) {
                form.wrong(field(part), "is missing");
                return Optional.empty();
            }
            try {
                return Optional.of(reading.apply(typed));
            } catch (IllegalArgumentException wrong) {
                form.wrong(field(part), String.valueOf(wrong.getMessage()));
                return Optional.empty();
            }
        }
    }

    public List<Row> filled() {
        return filled;
    }

    public boolean isEmpty() {
        return filled.isEmpty();
    }

    /** Whether all that was typed in them can be read. */
    public boolean areRight() {
        return form.errors().keySet().stream().noneMatch(f -> f.startsWith(shape.name() + "["));
    }

    /**
     * Puts what the service found wrong to the places where it was typed.
     *
     * @param list what the rows are called in the command's body
     * @param parts by what they are called there
     */
    public void settle(String list, Map<String, String> parts) {
        for (int i = 0; i < filled.size(); i++) {
            for (var part : parts.entrySet()) {
                String error = form.error(list + "[" + i + "]." + part.getKey());
                if (!error.isEmpty()) form.wrong(filled.get(i).field(part.getValue()), error);
            }
        }
    }

    /** Notes something at a part of the first row, or of the last. */
    public void wrong(boolean last, String part, String message) {
        var rows = new ArrayList<>(filled);
        if (rows.isEmpty()) rows.add(new Row(0));
        Row row = last ? rows.getLast() : rows.getFirst();
        form.wrong(row.field(part), message);
    }
}
