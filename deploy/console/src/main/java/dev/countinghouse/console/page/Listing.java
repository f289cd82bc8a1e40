package dev.countinghouse.console.page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list: the same as a table, as comma-separated values and as a workbook.
 *
 * @param name of the file that it becomes
 * @param caption what it is, for those who hear it; and the sheet's name
 * @param empty what would be there
 * @param total the last line of amounts, one for each column; empty for none
 * @param next the address of the next page
 */
public record Listing(
        String name,
        String caption,
        List<Column> columns,
        List<Row> rows,
        String empty,
        List<Cell> total,
        @Nullable String next) {

    /** A line; {@code href} is where Enter leads. */
    public record Row(@Nullable String href, List<Cell> cells) {}

    public static <T> Builder<T> of(String name, String caption, List<T> items) {
        return new Builder<>(name, caption, items);
    }

    /** Collects the columns, each with what it shows of an item. */
    public static final class Builder<T> {
        private final String name;
        private final String caption;
        private final List<T> items;
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<T, Cell>> cells = new ArrayList<>();
        private Function<T, @Nullable String> href = item -> null;
        private String empty = "Nothing.";
        private List<Cell> total = List.of();
        private @Nullable String next;

        private Builder(String name, String caption, List<T> items) {
            this.name = name;
            this.caption = caption;
            this.items = items;
        }

        public Builder<T> column(Column column, Function<T, Cell> cell) {
            columns.add(column);
            cells.add(cell);
            return this;
        }

        /** Only where it says something. */
        public Builder<T> columnIf(boolean wanted, Column column, Function<T, Cell> cell) {
            return wanted ? column(column, cell) : this;
        }

        public Builder<T> opening(Function<T, @Nullable String> address) {
            href = address;
            return this;
        }

        public Builder<T> whenEmpty(String text) {
            empty = text;
            return this;
        }

        public Builder<T> total(List<Cell> cells) {
            total = cells;
            return this;
        }

        public Builder<T> next(@Nullable String address) {
            next = address;
            return this;
        }

        public Listing build() {
            List<Row> rows =
                    items.stream()
                            .map(
                                    item ->
                                            new Row(
                                                    href.apply(item),
                                                    cells.stream()
                                                            .map(c -> c.apply(item))
                                                            .toList()))
                            .toList();
            return new Listing(name, caption, List.copyOf(columns), rows, empty, total, next);
        }
    }
}
