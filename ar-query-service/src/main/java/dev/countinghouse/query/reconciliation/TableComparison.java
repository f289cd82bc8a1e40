package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.EventEnvelope;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Holds a table's rows against those that each event should have made, event by event. */
final class TableComparison {

    private final HistoryReport.Where where;
    private final RowCursor cursor;
    private final long until;
    private final Findings findings;

    TableComparison(HistoryReport.Where where, RowCursor cursor, long until, Findings findings) {
        this.where = where;
        this.cursor = cursor;
        this.until = until;
        this.findings = findings;
    }

    /** Whether the table should have this event's rows. */
    boolean covers(EventEnvelope event) {
        return event.position() <= until;
    }

    void compare(EventEnvelope event, List<Row> expected) {
        strayBefore(event.position());
        List<Row> found = cursor.take(event.position());
        List<Row> missing = new ArrayList<>(expected);
        List<Row> extra = new ArrayList<>();
        for (Row row : found) if (!missing.remove(row)) extra.add(row);
        for (Row row : missing) {
            findings.row(where, event.position(), event, row, takeSimilar(extra, row));
        }
        for (Row row : extra) findings.row(where, event.position(), event, null, row);
    }

    /** A row of the same thing on the same day, but of another amount. */
    private static @Nullable Row takeSimilar(List<Row> rows, Row wanted) {
        for (Row row : rows) {
            if (row.unvalued().equals(wanted.unvalued())) {
                rows.remove(row);
                return row;
            }
        }
        return null;
    }

    /** What is left is the history's no more. */
    void end() {
        strayBefore(Long.MAX_VALUE);
    }

    private void strayBefore(long position) {
        for (Long next = cursor.next(); next != null && next < position; next = cursor.next()) {
            for (Row row : cursor.take(next)) findings.row(where, next, null, null, row);
        }
    }
}
