package dev.countinghouse.console.page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A list: the same as a table, as comma-separated values and as a workbook.
 *
 * @param name of the file that it becomes
 * @param caption what it is, for those who hear it; and the sheet's name
 * @param empty what would be there
 * @param columns those that it shows
 * @param total the last line of amounts, one for each column; empty for none
 * @param next the address of the next page
 * @param offered all columns that it could show, those that it usually does first
 * @param opening which column leads to what a row is about
 */
public record Listing(
        String name,
        String caption,
        List<Column> columns,
        List<Row> rows,
        String empty,
        List<Cell> total,
        @Nullable String next,
        List<Column> offered,
        int opening) {

    /**
     * A line.
     *
     * @param href where Enter leads
     * @param cells one for each column; before columns are chosen, for each that is offered
     * @param place of its item among the items, wherever it stands
     */
    public record Row(@Nullable String href, List<Cell> cells, int place) {}

    /** Which of the columns that are offered has such a code; -1 for none. */
    int place(String code) {
        return place(offered, code);
    }

    private static int place(List<Column> among, String code) {
        for (int i = 0; i < among.size(); i++) if (among.get(i).code().equals(code)) return i;
        return -1;
    }

    /** Where a column stands, as people count; nothing if it is not shown. */
    public String placed(Column column) {
        int place = place(columns, column.code());
        return place < 0 ? "" : String.valueOf(place + 1);
    }

    Listing with(List<Row> sorted) {
        return new Listing(name, caption, columns, sorted, empty, total, next, offered, opening);
    }

    /** With some of the columns; what was chosen is shown wherever it is looked at. */
    Listing choosing(List<Integer> places) {
        List<Column> chosen = places.stream().map(offered::get).toList();
        boolean usual = chosen.equals(columns);
        return new Listing(
                name,
                caption,
                usual ? chosen : chosen.stream().map(Column::everywhere).toList(),
                rows.stream()
                        .map(row -> new Row(row.href, at(places, row.cells), row.place))
                        .toList(),
                empty,
                total.isEmpty() ? total : at(places, total),
                next,
                offered,
                places.indexOf(opening));
    }

    private static List<Cell> at(List<Integer> places, List<Cell> cells) {
        return places.stream()
                .map(place -> place < cells.size() ? cells.get(place) : Cell.NOTHING)
                .toList();
    }

    Listing withHeads(UnaryOperator<Column> head) {
        return new Listing(
                name,
                caption,
                columns.stream().map(head).toList(),
                rows,
                empty,
                total,
                next,
                offered.stream().map(head).toList(),
                opening);
    }

    /**
     * The columns that it can be sorted by: all if it is whole, or those that the service knows.
     */
    public List<Column> sortable() {
        return offered.stream().filter(column -> column.sorting() != null).toList();
    }

    /** Whether an order is wanted that it does not have: nobody sorts the pages that follow so. */
    public boolean isOutOfOrder(@Nullable String sort) {
        return sort != null
                && sortable().stream()
                        .map(Column::code)
                        .noneMatch(code -> sort.equals(code) || sort.equals("-" + code));
    }

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
        private final List<Column> spareColumns = new ArrayList<>();
        private final List<Function<T, Cell>> spareCells = new ArrayList<>();
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

        /** Only where somebody chooses it. */
        public Builder<T> spare(Column column, Function<T, Cell> cell) {
            spareColumns.add(column);
            spareCells.add(cell);
            return this;
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
            List<Column> offered = joined(columns, spareColumns);
            List<Function<T, Cell>> all = joined(cells, spareCells);
            List<Row> rows = new ArrayList<>();
            for (T item : items) {
                List<Cell> row = all.stream().map(cell -> cell.apply(item)).toList();
                rows.add(new Row(href.apply(item), row, rows.size()));
            }
            return new Listing(
                    name,
                    caption,
                    List.copyOf(columns),
                    List.copyOf(rows),
                    empty,
                    total,
                    next,
                    offered,
                    0);
        }

        private static <E> List<E> joined(List<E> first, List<E> then) {
            return Stream.concat(first.stream(), then.stream()).toList();
        }
    }
}
