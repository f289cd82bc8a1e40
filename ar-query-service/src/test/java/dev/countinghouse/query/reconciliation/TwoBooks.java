package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.Place;
import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.TableFold;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.history.RandomHistory;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.journal.PostingRules;
import dev.countinghouse.query.ledger.TrialBalance;
import dev.countinghouse.query.ledger.TrialBalances;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Snapshots;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Two books' random histories, recorded by turns and folded by both projections. */
final class TwoBooks implements EventSource, AutoCloseable {

    static final BookId BOOK = new BookId("north");
    static final BookId OTHER = new BookId("south");
    static final ChartOfAccounts CHART = ChartOfAccounts.usual();
    static final PostingRules RULES = new PostingRules(CHART);

    /** So few that there are several sums by day. */
    private static final int EVENTS_PER_SUM = 32;

    private final Folded folded;
    private final Snapshots reads;
    private final List<EventEnvelope> recorded = new ArrayList<>();

    private TwoBooks(Subledger subledger, Projection journal) {
        folded = Folded.empty(subledger, journal, new EventHistory(), new Registers());
        reads =
                new Snapshots(
                        folded.database(),
                        new JdbcTransactionManager(folded.database()),
                        new Progress(folded.database(), folded.schemas()),
                        folded.schemas(),
                        Duration.ZERO);
    }

    static TwoBooks with(long seed, int size) {
        return new TwoBooks(new Subledger(), new Journal(RULES)).fold(seed, size);
    }

    /** Books of whose rows most are summed up by day. */
    static TwoBooks summed(long seed, int size) {
        return new TwoBooks(new Subledger(EVENTS_PER_SUM), new Journal(RULES, EVENTS_PER_SUM))
                .fold(seed, size);
    }

    /** Books whose journal has not come further than a position. */
    static TwoBooks withJournalBehind(long seed, int size, long last) {
        TwoBooks books =
                new TwoBooks(new Subledger(), new Behind(new Journal(RULES), last))
                        .fold(seed, size);
        int behind =
                books.database()
                        .sql(
                                """
                                update %s.book_progress
                                set position = (select max(position) from event e
                                                where e.book = book_progress.book
                                                  and e.position <= :last)
                                """
                                        .formatted(books.folded.schemas().of("journal")))
                        .param("last", last)
                        .update();
        if (behind != 2) throw new AssertionError(behind);
        return books;
    }

    /** A journal that does not fold what is after a position. */
    private record Behind(Journal journal, long last) implements Projection {
        @Override
        public String name() {
            return journal.name();
        }

        @Override
        public String definition() {
            return journal.definition();
        }

        @Override
        public String completion() {
            return journal.completion();
        }

        @Override
        public int version() {
            return journal.version();
        }

        @Override
        public Set<Class<? extends ArEvent>> folds() {
            return journal.folds();
        }

        @Override
        public List<TableFold> tables() {
            return journal.tables().stream().<TableFold>map(fold -> new Until(fold, last)).toList();
        }
    }

    private record Until(TableFold fold, long last) implements TableFold {
        @Override
        public void add(EventEnvelope event) {
            if (event.position() <= last) fold.add(event);
        }

        @Override
        public void pass(Place event) {
            if (event.position() <= last) fold.pass(event);
        }

        @Override
        public void write(Pipeline pipeline) throws SQLException {
            fold.write(pipeline);
        }
    }

    private TwoBooks fold(long seed, int size) {
        List<ArEvent> here = RandomHistory.of(seed, BOOK, size);
        List<ArEvent> there = RandomHistory.of(seed + 1_000, OTHER, size);
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            if (i < here.size()) recorded.add(folded.recorded(here.get(i)));
            if (i < there.size()) recorded.add(folded.recorded(there.get(i)));
        }
        folded.foldEnvelopes(recorded);
        return this;
    }

    /** The events of the first book. */
    List<EventEnvelope> events() {
        return recorded.stream().filter(event -> event.book().equals(BOOK)).toList();
    }

    long position() {
        return events().getLast().position();
    }

    ControlAccounts controlAccounts(AsOf asOf) {
        return read(state -> new ControlAccountsView(CHART).of(state, asOf));
    }

    RollForward rollForward(@Nullable AccountId account, LocalDate from, AsOf to) {
        return read(state -> RollForwardView.of(state, account, from, to));
    }

    TrialBalance trialBalance(AsOf asOf) {
        return read(state -> new TrialBalances(CHART).of(state, asOf));
    }

    HistoryReport history(long known) {
        return history(this, known);
    }

    HistoryReport history(EventSource history, long known) {
        return new HistoryView(history, RULES).of(reads, BOOK, known);
    }

    <T> T read(Snapshots.Query<T> query) {
        return reads.of(BOOK, Reconciliation.READS, query);
    }

    Snapshots reads() {
        return reads;
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
