package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.journal.PostingRules;

import org.springframework.jdbc.datasource.DataSourceUtils;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Folds a book's events again and compares the tables with what comes out. */
final class HistoryView {

    private final Snapshots snapshots;
    private final History history;
    private final PostingRules rules;

    HistoryView(Snapshots snapshots, History history, PostingRules rules) {
        this.snapshots = snapshots;
        this.history = history;
        this.rules = rules;
    }

    /**
     * @param known the last position that counts
     */
    HistoryReport of(BookId book, long known) {
        return snapshots.of(
                book,
                snapshot -> {
                    try {
                        return report(snapshot, known);
                    } catch (SQLException e) {
                        throw new IllegalStateException("cannot compare the tables of " + book, e);
                    }
                });
    }

    private HistoryReport report(Snapshot snapshot, long asked) throws SQLException {
        long entriesUntil = Math.min(asked, snapshot.receivables().position());
        long linesUntil = Math.min(asked, snapshot.journal().position());
        long until = Math.max(entriesUntil, linesUntil);
        boolean withTotals =
                entriesUntil == snapshot.receivables().position()
                        && linesUntil == snapshot.journal().position();
        // the snapshot's own connection, which its transaction closes
        Connection connection = DataSourceUtils.getConnection(snapshot.source());
        enterJournal(connection);
        String book = snapshot.book().value();
        var findings = new Findings();
        try (var entries = new RowCursor(connection, RowCursor.ENTRIES, book, entriesUntil);
                var lines = new RowCursor(connection, RowCursor.JOURNAL_LINES, book, linesUntil)) {
            var comparison =
                    new HistoryComparison(
                            snapshot,
                            connection,
                            rules,
                            new TableComparison(
                                    HistoryReport.Where.ENTRY, entries, entriesUntil, findings),
                            new TableComparison(
                                    HistoryReport.Where.JOURNAL_LINE, lines, linesUntil, findings),
                            findings);
            if (until > 0) {
                int partition =
                        snapshot.receivables().position() > 0
                                ? snapshot.receivables().partition()
                                : snapshot.journal().partition();
                history.read(snapshot.book(), partition, until, event -> next(comparison, event));
            }
            comparison.end(until, withTotals);
            return new HistoryReport(
                    findings.count() == 0,
                    findings.byCurrency(),
                    Math.min(entriesUntil, linesUntil),
                    comparison.events(),
                    entries.count(),
                    lines.count(),
                    withTotals,
                    findings.count(),
                    findings.listed().isEmpty() ? null : findings.listed().getFirst(),
                    findings.listed());
        }
    }

    private static void next(HistoryComparison comparison, EventEnvelope event) {
        try {
            comparison.next(event);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot compare position " + event.position(), e);
        }
    }

    private static void enterJournal(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = journal");
        }
    }
}
