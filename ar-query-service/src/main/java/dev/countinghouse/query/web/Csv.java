package dev.countinghouse.query.web;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list's rows as comma-separated values (RFC 4180). Amounts are plain decimals, with their
 * currency in a column of its own. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
public final class Csv<T extends Object> {

    private static final String FORMULA = "=+-@\t\r";

    private final List<Column<T>> columns;

    private record Column<T extends Object>(String name, Function<T, @Nullable Object> value) {}

    private Csv(List<Column<T>> columns) {
        this.columns = columns;
    }

    public static <T extends Object> Csv<T> of() {
        return new Csv<>(List.of());
    }

    public Csv<T> column(String name, Function<T, @Nullable Object> value) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(name, value));
        return new Csv<>(List.copyOf(more));
    }

    void writeHeader(Writer out) {
        write(out, columns.stream().map(column -> quoted(column.name)).toList());
    }

    void write(Writer out, T row) {
        write(out, columns.stream().map(column -> cell(column.value.apply(row))).toList());
    }

    private static void write(Writer out, List<String> cells) {
        try {
            out.write(String.join(",", cells));
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> money.decimal();
            case Sum sum -> sum.decimal();
            case Number number -> number.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
