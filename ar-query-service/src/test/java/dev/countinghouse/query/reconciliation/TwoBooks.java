package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.history.RandomHistory;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.journal.PostingRules;
import dev.countinghouse.query.receivables.Receivables;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Two books' random histories, recorded by turns and folded by both projections. */
final class TwoBooks implements History, AutoCloseable {

    static final BookId BOOK = new BookId("north");
    static final BookId OTHER = new BookId("south");
    static final ChartOfAccounts CHART = ChartOfAccounts.usual();
    static final PostingRules RULES = new PostingRules(CHART);

    private final Folded folded = Folded.empty(new Receivables(), new Journal(RULES));
    private final Snapshots snapshots = new Snapshots(folded.database());
    private final List<EventEnvelope> recorded = new ArrayList<>();

    private TwoBooks() {}

    static TwoBooks empty() {
        return new TwoBooks();
    }

    static TwoBooks with(long seed, int size) {
        var books = new TwoBooks();
        List<ArEvent> here = RandomHistory.of(seed, BOOK, size);
        List<ArEvent> there = RandomHistory.of(seed + 1_000, OTHER, size);
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            if (i < here.size()) books.recorded.add(books.folded.recorded(here.get(i)));
            if (i < there.size()) books.recorded.add(books.folded.recorded(there.get(i)));
        }
        books.folded.foldEnvelopes(books.recorded);
        return books;
    }

    /** The events of the first book. */
    List<EventEnvelope> events() {
        return recorded.stream().filter(event -> event.book().equals(BOOK)).toList();
    }

    long position() {
        return events().getLast().position();
    }

    ControlAccountsView controlAccounts() {
        return new ControlAccountsView(snapshots, CHART);
    }

    RollForwardView rollForward() {
        return new RollForwardView(snapshots);
    }

    HistoryView history() {
        return history(this);
    }

    HistoryView history(History history) {
        return new HistoryView(snapshots, history, RULES);
    }

    Snapshots snapshots() {
        return snapshots;
    }

    JdbcClient database() {
        return JdbcClient.create(folded.database());
    }

    @Override
    public void read(BookId book, int partition, long until, Consumer<EventEnvelope> reader) {
        for (EventEnvelope event : recorded) {
            if (!event.book().equals(book)) continue;
            reader.accept(event);
            if (event.position() >= until) return;
        }
    }

    @Override
    public void close() {
        folded.close();
    }
}
