package dev.countinghouse.query.journal;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.Script;
import dev.countinghouse.query.feed.SumsByDay;
import dev.countinghouse.query.feed.TableFold;

import java.util.List;
import java.util.Set;

/** The double-entry journal of each book. */
public final class Journal implements Projection {

    public static final String NAME = "journal";

    private final PostingRules rules;
    private final int eventsPerSum;

    public Journal(PostingRules rules) {
        this(rules, SumsByDay.EVENTS_PER_SUM);
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

    @Override
    public int version() {
        return 2;
    }

    /** Another chart of accounts is another journal, made again from the first event. */
    @Override
    public String variant() {
        return rules.chart().variant();
    }

    @Override
    public Set<Class<? extends ArEvent>> folds() {
        return Set.of(MoneyEvent.class);
    }

    @Override
    public List<TableFold> tables() {
        return List.of(
                new JournalRows(rules),
                new SumsByDay(PostedSql.SUM_UP, PostedSql.SUM_UP, eventsPerSum));
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
