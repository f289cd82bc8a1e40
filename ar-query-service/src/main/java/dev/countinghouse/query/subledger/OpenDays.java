package dev.countinghouse.query.subledger;

import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a batch adds to the sums by day, from which aging is read. */
final class OpenDays {

    private static final String ADD =
            """
            insert into open_day (book, due_on, dated_on, side, currency, open_minor)
            select * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (book, due_on, dated_on, side, currency) do update
            set open_minor = open_day.open_minor + excluded.open_minor
            """;

    private static final String MOVE_PARTS =
            """
            update installment part
            set open_minor = part_open(moved.open_minor, part.amount_minor, part.earlier_minor,
                                       part.later_minor, part.own_minor, part.before_minor,
                                       part.after_minor)
            from unnest(?, ?, ?) as moved (book, invoice, open_minor)
            where part.book = moved.book and part.invoice = moved.invoice
            returning part.book, part.invoice, part.due_on,
                      new.open_minor - old.open_minor as moved_minor
            """;

    private final Map<Day, BigInteger> days = new TreeMap<>();

    private record Day(String book, LocalDate dueOn, LocalDate datedOn, Side side, String currency)
            implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            int order = book.compareTo(other.book);
            if (order == 0) order = dueOn.compareTo(other.dueOn);
            if (order == 0) order = datedOn.compareTo(other.datedOn);
            if (order == 0) order = side.compareTo(other.side);
            return order == 0 ? currency.compareTo(other.currency) : order;
        }
    }

    /**
     * @param items after they were written, like all entries
     */
    void write(Collection<Item> items, Pipeline pipeline) throws SQLException {
        var several = new HashMap<List<String>, Item>();
        var parts = new RowBatch(MOVE_PARTS, "text", "text", "int8");
        for (Item item : items) {
            LocalDate dueOn = item.place().dueOn();
            if (dueOn != null) {
                add(item, dueOn, item.movedMinor());
            } else {
                several.put(List.of(item.key.book().value(), item.key.item()), item);
                parts.add(item.key.book(), item.key.item(), item.openMinor());
            }
        }
        if (!several.isEmpty()) {
            pipeline.query(parts, row -> moved(row, several));
            pipeline.send();
        }
        var added = new RowBatch(ADD, "text", "date", "date", "text", "text", "numeric");
        days.forEach(
                (day, minor) -> {
                    if (minor.signum() != 0) {
                        added.add(day.book, day.dueOn, day.datedOn, day.side, day.currency, minor);
                    }
                });
        pipeline.update(added);
    }

    private void moved(ResultSet row, Map<List<String>, Item> several) throws SQLException {
        Item item = several.get(List.of(row.getString("book"), row.getString("invoice")));
        if (item == null) throw new IllegalStateException("a part moved that was not asked for");
        add(item, row.getObject("due_on", LocalDate.class), row.getLong("moved_minor"));
    }

    private void add(Item item, LocalDate dueOn, long minor) {
        var day =
                new Day(
                        item.key.book().value(),
                        dueOn,
                        item.place().datedOn(),
                        item.place().side(),
                        item.currency.getCurrencyCode());
        days.merge(day, BigInteger.valueOf(minor), BigInteger::add);
    }
}
