package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.web.Snapshots;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * A table's rows of a book in the order of their events, of which only some are in memory. They are
 * never changed, so each part is read in a transaction of its own and nothing is held between.
 */
final class RowCursor {

    /** The rows of so many events at a time. */
    private static final int EVENTS = 2_000;

    static final String ENTRIES = rows("entry", "entry", "null, null, cast(installment as text)");
    static final String JOURNAL_LINES =
            rows("journal_entry", "journal_line", "ledger_account, role, detail");

    private final Snapshots reads;
    private final BookId book;
    private final String sql;
    private final long until;
    private final Queue<Placed> rows = new ArrayDeque<>();
    private long read;
    private boolean ended;
    private long count;

    private record Placed(long position, Row row) {}

    RowCursor(Snapshots reads, BookId book, String sql, long until) {
        this.reads = reads;
        this.book = book;
        this.sql = sql;
        this.until = until;
    }

    /** The rows of the next events: of each of them all. */
    private static String rows(String events, String table, String ledger) {
        return """
               select position, account, item_kind, item, effective_on, amount_minor, currency, %3$s
               from %2$s
               where book = :book and position > :after
                 and position <= (select max(position)
                                  from (select position from %1$s
                                        where book = :book and position > :after
                                          and position <= :until
                                        order by position limit :events) next)
               order by position, line
               """
                .formatted(events, table, ledger);
    }

    private @Nullable Placed ahead() {
        if (rows.isEmpty() && !ended) fill();
        return rows.peek();
    }

    private void fill() {
        List<Placed> next =
                reads.of(
                        book,
                        Reconciliation.LEDGERS,
                        state ->
                                state.ask(sql)
                                        .param("after", read)
                                        .param("until", until)
                                        .param("events", EVENTS)
                                        .query(
                                                (row, _) ->
                                                        new Placed(row.getLong(1), Rows.row(row)))
                                        .list());
        ended = next.isEmpty();
        if (ended) return;
        rows.addAll(next);
        read = next.getLast().position();
    }

    /** The position of the next row, if there is one. */
    @Nullable Long next() {
        Placed ahead = ahead();
        return ahead == null ? null : ahead.position();
    }

    /** The rows of a position, which is the next one's or has none. */
    List<Row> take(long position) {
        var taken = new ArrayList<Row>();
        for (Placed row = ahead(); row != null && row.position() == position; row = ahead()) {
            taken.add(row.row());
            rows.remove();
        }
        count += taken.size();
        return taken;
    }

    /** How many rows were taken. */
    long count() {
        return count;
    }
}
