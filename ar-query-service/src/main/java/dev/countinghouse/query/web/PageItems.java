package dev.countinghouse.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The rows of a page, bounded in number and, where rows say their size, in bytes. */
final class PageItems<T extends Object> implements Consumer<T> {

    /** So large a page may get before its last row; it has one row at least. */
    static final long MAX_BYTES = 4L << 20;

    private final int limit;
    private final List<T> items = new ArrayList<>();
    private long bytes;
    private boolean more;

    PageItems(int limit) {
        this.limit = limit;
    }

    @Override
    public void accept(T row) {
        if (more) return;
        if (row instanceof Sized sized) bytes += sized.bytes();
        if (items.size() == limit || (bytes > MAX_BYTES && !items.isEmpty())) {
            more = true;
        } else {
            items.add(row);
        }
    }

    Page<T> page(AsOf pinned, String scope, Function<T, List<String>> keys) {
        if (!more) return new Page<>(items, null);
        var next = new Cursor(pinned, scope, keys.apply(items.getLast()));
        return new Page<>(items, next.toString());
    }
}
