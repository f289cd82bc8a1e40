package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.feed.UnreadableRecordException;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.journal.PostingRules;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.Reached;
import dev.countinghouse.query.web.Snapshots;

/**
 * Folds a book's events again and compares the tables with what comes out. Nothing is held in the
 * database while the events are read.
 */
final class HistoryView {

    private final EventSource history;
    private final PostingRules rules;

    HistoryView(EventSource history, PostingRules rules) {
        this.history = history;
        this.rules = rules;
    }

    /** How far the tables had come when the comparison began. */
    private record Start(Reached subledger, Reached journal) {}

    /**
     * @param asked the last position that counts
     */
    HistoryReport of(Snapshots reads, BookId book, long asked) {
        Start start =
                reads.of(
                        book,
                        Reconciliation.LEDGERS,
                        state ->
                                new Start(
                                        state.progress(Subledger.NAME),
                                        state.progress(Journal.NAME)));
        long entriesUntil = Math.min(asked, start.subledger().position());
        long linesUntil = Math.min(asked, start.journal().position());
        boolean current =
                entriesUntil == start.subledger().position()
                        && linesUntil == start.journal().position();
        var findings = new Findings();
        var entries = new RowCursor(reads, book, RowCursor.ENTRIES, entriesUntil);
        var lines = new RowCursor(reads, book, RowCursor.JOURNAL_LINES, linesUntil);
        var comparison =
                new HistoryComparison(
                        reads,
                        book,
                        rules,
                        new TableComparison(
                                HistoryReport.Where.ENTRY, entries, entriesUntil, findings),
                        new TableComparison(
                                HistoryReport.Where.JOURNAL_LINE, lines, linesUntil, findings),
                        findings);
        long until = Math.max(entriesUntil, linesUntil);
        if (until > 0) {
            int partition = Math.max(start.subledger().partition(), start.journal().partition());
            try {
                history.read(book, partition, until, comparison::next);
            } catch (UnreadableRecordException unreadable) {
                findings.event("an event cannot be read: " + unreadable.getMessage(), null);
            }
        }
        comparison.end(until, entriesUntil, current);
        return new HistoryReport(
                findings.count() == 0,
                findings.byCurrency(),
                Math.min(entriesUntil, linesUntil),
                comparison.events(),
                entries.count(),
                lines.count(),
                current,
                findings.count(),
                findings.listed().isEmpty() ? null : findings.listed().getFirst(),
                findings.listed());
    }
}
