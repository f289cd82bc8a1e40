package dev.countinghouse.query.openitems;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.disputed.DisputedSql;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is open of some age, in the order of {@link OpenItems}: the items that a bucket of an aging
 * is the sum of. All that is open is looked at, as for the aging of each account.
 */
public final class OpenByAge {

    private static final String TOTALS =
            """
            select p.currency, sum(p.open_minor) as open_minor, count(*) as count,
                   min(p.due_on) as oldest_due_on
            from part p
            where p.open_minor <> 0
            """
                    + Ages.CONDITION
                    + """
                      group by p.currency
                      order by p.currency
                      """;

    private OpenByAge() {}

    /**
     * What the list comes to in one currency.
     *
     * @param count how many installments and other items that is
     */
    public record Total(Sum amount, long count, LocalDate oldestDueOn) {}

    public static void each(
            State state, AsOf asOf, Ages wanted, After after, Consumer<OpenPart> row) {
        OpenItems.each(ask(state, asOf, wanted, OpenItems.rows(Ages.CONDITION, after)), after, row);
    }

    /** What the list comes to, by currency. */
    public static List<Total> totals(State state, AsOf asOf, Ages wanted) {
        return ask(state, asOf, wanted, TOTALS)
                .query(
                        (found, _) ->
                                new Total(
                                        Columns.sum(found, "open_minor"),
                                        found.getLong("count"),
                                        Columns.date(found, "oldest_due_on")))
                .list();
    }

    private static JdbcClient.StatementSpec ask(State state, AsOf asOf, Ages wanted, String rows) {
        String open =
                wanted.account() == null
                        ? OpenItemSql.OPEN_OF_BOOK + ", " + DisputedSql.OF_BOOK
                        : OpenItemSql.OPEN_OF_ACCOUNT + ", " + DisputedSql.OF_ACCOUNT;
        return state.ask(asOf, open + rows).params(wanted.parameters());
    }
}
