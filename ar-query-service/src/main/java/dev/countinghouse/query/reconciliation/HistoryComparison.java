package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.journal.JournalLine;
import dev.countinghouse.query.journal.PostedInvoices;
import dev.countinghouse.query.journal.PostingRules;
import dev.countinghouse.query.journal.UnbalancedPostingException;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.Snapshots;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a book's events one after the other and holds the tables against them. Of what it has read
 * it keeps one sum an account, whatever the length of the history.
 */
final class HistoryComparison {

    private static final String POSTED =
            PostedInvoices.lines("(values (:book, cast(:invoice as text)))");

    private final Snapshots reads;
    private final BookId book;
    private final PostingRules rules;
    private final TableComparison entries;
    private final TableComparison lines;
    private final Findings findings;
    private final AccountTotals totals = new AccountTotals();
    private long bookPosition;
    private long reached;

    HistoryComparison(
            Snapshots reads,
            BookId book,
            PostingRules rules,
            TableComparison entries,
            TableComparison lines,
            Findings findings) {
        this.reads = reads;
        this.book = book;
        this.rules = rules;
        this.entries = entries;
        this.lines = lines;
        this.findings = findings;
    }

    /** Takes the next event; one that came before is passed over. */
    void next(EventEnvelope event) {
        if (event.bookPosition() <= bookPosition) return;
        reached = event.position();
        if (!entries.covers(event) && !lines.covers(event)) return;
        if (event.bookPosition() > bookPosition + 1) {
            findings.event(
                    "the book's events %d to %d are not in the history"
                            .formatted(bookPosition + 1, event.bookPosition() - 1),
                    event);
        }
        bookPosition = event.bookPosition();
        if (entries.covers(event)) {
            List<Refold.Move> moves = Refold.of(event.event());
            moves.forEach(totals::add);
            entries.compare(event, rows(event, moves));
        }
        if (lines.covers(event)) lines.compare(event, lines(event));
    }

    /** How many events there were. */
    long events() {
        return bookPosition;
    }

    /**
     * There are no more events.
     *
     * @param until the position that should have been reached
     * @param entriesUntil the last position whose entries were compared
     */
    void end(long until, long entriesUntil, boolean withTotals) {
        if (reached < until) {
            findings.event(
                    "the history ends with position %d, the tables with %d"
                            .formatted(reached, until),
                    null);
        }
        entries.end();
        lines.end();
        if (!withTotals) return;
        findings.addAll(
                reads.of(
                        book,
                        Reconciliation.LEDGERS,
                        state -> {
                            var sums = new Findings();
                            totals.compare(state, entriesUntil, sums);
                            CurrentSums.compare(state, sums);
                            return sums;
                        }));
    }

    private static List<Row> rows(EventEnvelope event, List<Refold.Move> moves) {
        var rows = new ArrayList<Row>(moves.size());
        for (Refold.Move move : moves) {
            rows.add(
                    new Row(
                            move.account().value(),
                            move.kind(),
                            move.item(),
                            event.event().effectiveOn(),
                            null,
                            null,
                            move.installment() == null ? null : move.installment().toString(),
                            move.amount()));
        }
        return rows;
    }

    /** Posted anew. What a void takes back was itself compared when it went by. */
    private List<Row> lines(EventEnvelope event) {
        try {
            var rows = new ArrayList<Row>();
            for (JournalLine line : rules.lines(event.event(), this::posted)) {
                rows.add(row(event, line));
            }
            return rows;
        } catch (UnbalancedPostingException unbalanced) {
            findings.event(String.valueOf(unbalanced.getMessage()), event);
            return List.of();
        }
    }

    private List<JournalLine> posted(InvoiceId invoice) {
        return reads.of(
                book,
                Reconciliation.LEDGERS,
                state ->
                        state.ask(POSTED)
                                .param("invoice", invoice.value())
                                .query((row, _) -> PostedInvoices.line(row))
                                .list());
    }

    private static Row row(EventEnvelope event, JournalLine line) {
        return new Row(
                line.account().value(),
                ItemKind.of(line.item()),
                line.item().value(),
                event.event().effectiveOn(),
                line.ledgerAccount(),
                line.role().name(),
                line.detail(),
                line.amount());
    }
}
