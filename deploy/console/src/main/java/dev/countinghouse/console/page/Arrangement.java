package dev.countinghouse.console.page;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a list stands on its page: which columns in which order, and by which one its rows are
 * sorted. The page's address says it.
 *
 * <p>Only a list that is whole is sorted here. One that goes on is the services' to sort, by the
 * columns that they know: a page sorted by itself would look like the beginning of something that
 * it is not.
 *
 * @param columns codes of columns; none for all as they come
 * @param sort a column's code, with a minus in front for the last first; empty for the list's own
 *     order
 */
record Arrangement(List<String> columns, String sort) {

    static final String COLUMNS = "cols";
    static final String SORT = "sort";

    private static final String DOWN = "-";

    static Arrangement of(Map<String, String> parameters) {
        String columns = parameters.getOrDefault(COLUMNS, "");
        return new Arrangement(
                columns.isEmpty() ? List.of() : List.of(columns.split(",")),
                parameters.getOrDefault(SORT, ""));
    }

    /**
     * @param first whether it is the list's beginning
     */
    Listing of(Listing list, boolean first, Frame frame) {
        boolean whole = first && list.next() == null;
        List<Listing.Row> rows = whole ? sorted(list, frame.show()) : list.rows();
        Listing chosen = list.with(rows).choosing(places(list));
        return chosen.withHeads(
                column -> whole || column.by() != null ? head(column, frame) : column);
    }

    private List<Listing.Row> sorted(Listing list, Show show) {
        String code = sort.startsWith(DOWN) ? sort.substring(DOWN.length()) : sort;
        int column = list.place(code);
        if (column < 0) return list.rows();
        Collator words = Collator.getInstance(show.locale());
        Comparator<Listing.Row> order =
                (one, other) ->
                        compare(
                                one.cells().get(column).value(),
                                other.cells().get(column).value(),
                                words);
        return list.rows().stream().sorted(order).toList();
    }

    /** What has nothing there comes last, either way. */
    private int compare(@Nullable Object one, @Nullable Object other, Collator words) {
        if (one == null || other == null) return Boolean.compare(one == null, other == null);
        int order =
                switch (one) {
                    case Money a when other instanceof Money b -> compare(a, b);
                    case LocalDate a when other instanceof LocalDate b -> a.compareTo(b);
                    case Long a when other instanceof Long b -> a.compareTo(b);
                    default -> words.compare(one.toString(), other.toString());
                };
        return sort.startsWith(DOWN) ? -order : order;
    }

    private static int compare(Money one, Money other) {
        int order = one.currency().getCurrencyCode().compareTo(other.currency().getCurrencyCode());
        return order == 0 ? Long.compare(one.minor(), other.minor()) : order;
    }

    /** The column that opens a row is always there: in front, if it was not chosen. */
    private List<Integer> places(Listing list) {
        List<Integer> places = new ArrayList<>();
        for (String code : columns) {
            int place = list.place(code);
            if (place >= 0 && !places.contains(place)) places.add(place);
        }
        if (places.isEmpty()) {
            for (int i = 0; i < list.columns().size(); i++) places.add(i);
        } else if (!places.contains(list.opening())) {
            places.addFirst(list.opening());
        }
        return places;
    }

    /** Sorts up, then down, then no more. */
    private Column head(Column column, Frame frame) {
        String up = column.code();
        String down = DOWN + up;
        if (sort.equals(up)) return column.sorted("ascending", frame.here(SORT, down));
        if (sort.equals(down)) return column.sorted("descending", frame.here(SORT, ""));
        return column.sorted(null, frame.here(SORT, up));
    }
}
