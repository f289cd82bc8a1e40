package dev.countinghouse.query.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The orders in which a list can be asked for: its own, or by one of its columns, either way. A
 * request says {@code sort=amount}, or {@code sort=-amount} for the largest first.
 */
public final class Sorts<T extends Object> {

    private static final String PARAMETER = "sort";
    private static final String DOWN = "-";

    private final Sort<T> own;
    private final Map<String, List<Sort.Key<T>>> columns = new LinkedHashMap<>();

    /**
     * @param own the order of the list unless another is asked for
     */
    public Sorts(Sort<T> own) {
        this.own = own;
    }

    /** Offers an order by a column of the answer. */
    public Sorts<T> by(String column, List<Sort.Key<T>> keys) {
        columns.put(column, List.copyOf(keys));
        return this;
    }

    public Sorts<T> by(String column, Sort.Key<T> key) {
        return by(column, List.of(key));
    }

    public Sort<T> own() {
        return own;
    }

    /** The order that a request asks for. */
    public Sort<T> of(QueryRequest reading) {
        Sort<T> asked = reading.optional(PARAMETER, this::named);
        return asked == null ? own : asked;
    }

    /**
     * @throws IllegalArgumentException if the list is not offered in it
     */
    public Sort<T> named(String text) {
        boolean down = text.startsWith(DOWN);
        List<Sort.Key<T>> keys = columns.get(down ? text.substring(DOWN.length()) : text);
        if (keys == null) {
            throw new IllegalArgumentException(
                    "must be one of %s, with a minus in front for the last first"
                            .formatted(String.join(", ", columns.keySet())));
        }
        return new Sort<>(keys, own.last(), down ? Sort.Way.DOWN : Sort.Way.UP);
    }
}
