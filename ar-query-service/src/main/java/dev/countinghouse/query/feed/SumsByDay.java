package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums of a book's rows by day, made once for each few thousand of its events and never changed:
 * with the rows after the last of them they are what was there by any day as known at any position.
 */
public final class SumsByDay implements TableFold {

    /** So many events of a book at most are looked through for what was known at a position. */
    public static final int EVENTS_PER_SUM = 8_192;

    private final String sumUp;
    private final String whileFilling;
    private final int eventsPerSum;
    private final Map<BookId, Long> reached = new LinkedHashMap<>();

    /**
     * @param sumUp sums up what came since the last sums; its placeholders are the books and the
     *     positions up to which
     * @param whileFilling the same for tables that are being filled, or a note of it
     * @param eventsPerSum after how many events of a book its rows are summed up
     */
    public SumsByDay(String sumUp, String whileFilling, int eventsPerSum) {
        this.sumUp = sumUp;
        this.whileFilling = whileFilling;
        this.eventsPerSum = eventsPerSum;
    }

    /**
     * Begins a query of a book: {@code summed} says up to which position there are sums, at or
     * before {@code :known}.
     *
     * @param table where the sums are
     */
    public static String summed(String table) {
        return """
               with summed as materialized (
                   select coalesce(max(until), 0) as until
                   from %s where book = :book and until <= :known
               ),
               """
                .formatted(table);
    }

    @Override
    public void add(EventEnvelope event) {
        pass(Place.of(event));
    }

    @Override
    public void pass(Place event) {
        if (event.bookPosition() % eventsPerSum == 0) reached.put(event.book(), event.position());
    }

    /** After the rows that are summed were written. */
    @Override
    public void write(Pipeline pipeline) {
        write(sumUp, pipeline);
    }

    @Override
    public void fill(Pipeline pipeline) {
        write(whileFilling, pipeline);
    }

    private void write(String sql, Pipeline pipeline) {
        var sums = new RowBatch(sql, "text", "int8");
        reached.forEach(sums::add);
        pipeline.update(sums);
    }
}
