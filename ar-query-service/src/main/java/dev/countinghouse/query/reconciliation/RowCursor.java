package dev.countinghouse.query.reconciliation;

import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A table's rows of a book in the order of their events, of which only a few are in memory. */
final class RowCursor implements AutoCloseable {

    static final String ENTRIES =
            """
            select position, account, item_kind, item, effective_on, amount_minor, currency,
                   null as ledger_account, null as role, null as detail
            from entry
            where book = :book and position <= :until
            order by position, line
            """;

    static final String JOURNAL_LINES =
            """
            select position, account, item_kind, item, effective_on, amount_minor, currency,
                   ledger_account, role, detail
            from journal_line
            where book = :book and position <= :until
            order by position, line
            """;

    private final Stream<Placed> rows;
    private final Iterator<Placed> iterator;
    private @Nullable Placed ahead;
    private long count;

    private record Placed(long position, Row row) {}

    RowCursor(State state, String sql, long until) {
        rows =
                state
                        .database()
                        .sql(sql)
                        .param("book", state.book().value())
                        .param("until", until)
                        .query((row, _) -> new Placed(row.getLong("position"), Rows.row(row)))
                        .stream();
        iterator = rows.iterator();
        advance();
    }

    private void advance() {
        ahead = iterator.hasNext() ? iterator.next() : null;
    }

    /** The position of the next row, if there is one. */
    @Nullable Long next() {
        return ahead == null ? null : ahead.position();
    }

    /** The rows of a position, which is the next one's or has none. */
    List<Row> take(long position) {
        var taken = new ArrayList<Row>();
        for (Placed row = ahead; row != null && row.position() == position; row = ahead) {
            taken.add(row.row());
            advance();
        }
        count += taken.size();
        return taken;
    }

    /** How many rows were taken. */
    long count() {
        return count;
    }

    @Override
    public void close() {
        rows.close();
    }
}
