package dev.countinghouse.query.journal;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.Script;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The double-entry journal of each book. */
public final class Journal implements Projection {

    public static final String NAME = "journal";

    /** So many events of a book at most are looked through for what was known at a position. */
    private static final int EVENTS_PER_SUM = 8_192;

    private final PostingRules rules;
    private final int eventsPerSum;

    public Journal(PostingRules rules) {
        this(rules, EVENTS_PER_SUM);
    }

    /**
     * @param eventsPerSum after how many events of a book its lines are summed up by day
     */
    public Journal(PostingRules rules, int eventsPerSum) {
        this.rules = rules;
        this.eventsPerSum = eventsPerSum;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Another chart of accounts is another journal: it is made again from the first event. */
    @Override
    public String definition() {
        return Script.read("journal") + "-- with the accounts " + rules.chart().digest() + "\n";
    }

    @Override
    public String completion() {
        return Script.read("journal-completion");
    }

    /**
     * @throws UnbalancedPostingException if an event does not add up; nothing is applied then
     */
    @Override
    public void apply(List<EventEnvelope> batch, Pipeline pipeline) throws SQLException {
        Map<IssuedLines.Key, List<JournalLine>> issued =
                IssuedLines.of(voidedButNotIssuedIn(batch), pipeline);
        var lines = new JournalRows();
        var days = new PostedDays(eventsPerSum);
        for (EventEnvelope event : batch) {
            List<JournalLine> posted =
                    rules.lines(
                            event.event(),
                            invoice -> issued.getOrDefault(key(event.book(), invoice), List.of()));
            lines.add(event, posted);
            days.add(event);
            if (event.event() instanceof InvoiceIssued e) {
                issued.put(key(e.book(), e.invoice()), posted);
            }
        }
        lines.write(pipeline);
        days.write(pipeline);
    }

    /** Invoices whose lines must be looked up, for they came in an earlier batch. */
    private static Set<IssuedLines.Key> voidedButNotIssuedIn(List<EventEnvelope> batch) {
        var wanted = new HashSet<IssuedLines.Key>();
        for (EventEnvelope event : batch) {
            if (event.event() instanceof InvoiceVoided e) wanted.add(key(e.book(), e.invoice()));
        }
        for (EventEnvelope event : batch) {
            if (event.event() instanceof InvoiceIssued e) wanted.remove(key(e.book(), e.invoice()));
        }
        return wanted;
    }

    private static IssuedLines.Key key(BookId book, InvoiceId invoice) {
        return new IssuedLines.Key(book.value(), invoice.value());
    }
}
