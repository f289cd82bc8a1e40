package dev.countinghouse.query.reconciliation;

import dev.countinghouse.query.feed.UnreadableRecordException;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.journal.PostingRules;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.Reached;
import dev.countinghouse.query.web.State;

/** Folds a book's events again and compares the tables with what comes out. */
final class HistoryView {

    private final EventSource history;
    private final PostingRules rules;

    HistoryView(EventSource history, PostingRules rules) {
        this.history = history;
        this.rules = rules;
    }

    /**
     * @param state of both projections
     * @param asked the last position that counts
     */
    HistoryReport of(State state, long asked) {
        Reached subledger = state.progress(Subledger.NAME);
        Reached journal = state.progress(Journal.NAME);
        long entriesUntil = Math.min(asked, subledger.position());
        long linesUntil = Math.min(asked, journal.position());
        boolean current = entriesUntil == subledger.position() && linesUntil == journal.position();
        var findings = new Findings();
        try (var entries = new RowCursor(state, RowCursor.ENTRIES, entriesUntil);
                var lines = new RowCursor(state, RowCursor.JOURNAL_LINES, linesUntil)) {
            var comparison =
                    new HistoryComparison(
                            state,
                            rules,
                            new TableComparison(
                                    HistoryReport.Where.ENTRY, entries, entriesUntil, findings),
                            new TableComparison(
                                    HistoryReport.Where.JOURNAL_LINE, lines, linesUntil, findings),
                            findings);
            long until = Math.max(entriesUntil, linesUntil);
            if (until > 0) {
                int partition = Math.max(subledger.partition(), journal.partition());
                read(state, partition, until, comparison, findings);
            }
            comparison.end(until, current);
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

    private void read(
            State state,
            int partition,
            long until,
            HistoryComparison comparison,
            Findings findings) {
        try {
            history.read(state.book(), partition, until, comparison::next);
        } catch (UnreadableRecordException unreadable) {
            findings.event("an event cannot be read: " + unreadable.getMessage(), null);
        }
    }
}
