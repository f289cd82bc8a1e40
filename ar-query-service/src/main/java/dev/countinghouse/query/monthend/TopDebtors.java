package dev.countinghouse.query.monthend;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.accounts.AccountNames;
import dev.countinghouse.query.disputed.DisputedSql;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who owes most that is late and not disputed. */
final class TopDebtors {

    private static final int MOST = 10;

    private static final String TOP =
            (OpenItemSql.OPEN_OF_BOOK
                            + ", "
                            + DisputedSql.OF_BOOK
                            + """
                            , late as (
                                select p.account, p.currency,
                                       sum(p.open_minor - coalesce(dp.disputed_minor, 0)) as minor,
                                       min(p.due_on) as oldest_due_on
                                from part p
                                {disputed}
                                where p.open_minor > coalesce(dp.disputed_minor, 0)
                                  and p.due_on < :on
                                group by p.account, p.currency
                            ), ranked as (
                                select *, row_number() over (
                                           partition by currency
                                           order by minor desc, account) as place
                                from late
                            )
                            select r.account, {name} as name, r.currency, r.minor, r.oldest_due_on,
                                   :on - r.oldest_due_on as days_late
                            from ranked r
                            join account a on a.book = :book and a.account = r.account
                            {renamed}
                            where r.place <= :most
                            order by r.currency, r.place
                            """)
                    .replace("{disputed}\n", DisputedSql.OF_PARTS)
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

    private TopDebtors() {}

    static Map<Currency, List<MonthEnd.TopOverdue>> of(State state, AsOf asOf) {
        Map<Currency, List<MonthEnd.TopOverdue>> top = new HashMap<>();
        state.ask(asOf, TOP)
                .param("most", MOST)
                .query(
                        row -> {
                            Sum amount = Columns.sum(row, "minor");
                            top.computeIfAbsent(amount.currency(), _ -> new ArrayList<>())
                                    .add(
                                            new MonthEnd.TopOverdue(
                                                    row.getString("account"),
                                                    row.getString("name"),
                                                    amount,
                                                    Columns.date(row, "oldest_due_on"),
                                                    row.getInt("days_late")));
                        });
        return top;
    }
}
