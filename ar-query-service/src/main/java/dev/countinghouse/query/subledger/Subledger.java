package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.Script;
import dev.countinghouse.query.feed.SumsByDay;
import dev.countinghouse.query.feed.TableFold;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** What each item of each account has open, and what that comes to. */
@Component
public final class Subledger implements Projection {

    public static final String NAME = "subledger";

    /**
     * What came since the last sums, up to a position. Summed book by book, so that only those
     * entries are read: as a join of all books, a kept plan reads all that a book ever had.
     */
    static final String SUM_UP =
            """
            insert into moved_day (book, until, effective_on, due_on, dated_on, side, currency,
                                   amount_minor)
            select reached.book, reached.until, moved.*
            from unnest(?, ?) as reached (book, until)
            cross join lateral (
                select effective_on, coalesce(due_on, 'infinity'), dated_on, side, currency,
                       sum(amount_minor)
                from entry
                where entry.book = reached.book and entry.position <= reached.until
                  and entry.position > (
                      select coalesce(max(moved_day.until), 0)
                      from moved_day where moved_day.book = reached.book)
                group by 1, 2, 3, 4, 5) moved
            """;

    /** While tables are filled it is only noted where the sums will end. */
    private static final String NOTE_END =
            "insert into sum_end (book, until) select * from unnest(?, ?)";

    private final int eventsPerSum;

    public Subledger() {
        this(SumsByDay.EVENTS_PER_SUM);
    }

    /**
     * @param eventsPerSum after how many events of a book its entries are summed up by day
     */
    public Subledger(int eventsPerSum) {
        this.eventsPerSum = eventsPerSum;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<Class<? extends ArEvent>> folds() {
        return Set.of(MoneyEvent.class);
    }

    @Override
    public List<TableFold> tables() {
        return List.of(
                new Installments(), new Movements(), new SumsByDay(SUM_UP, NOTE_END, eventsPerSum));
    }

    @Override
    public String definition() {
        return Script.read(NAME);
    }

    @Override
    public String completion() {
        return Script.read(NAME + "-completion");
    }
}
