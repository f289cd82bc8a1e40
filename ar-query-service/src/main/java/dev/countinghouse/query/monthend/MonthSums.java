package dev.countinghouse.query.monthend;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.journal.PostedSql;
import dev.countinghouse.query.monthend.CreditFigures.Sold;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was sold and what came in, month by month, from the journal's sums by day. */
final class MonthSums {

    private static final String BY_MONTH =
            PostedSql.POSTED
                    + """
                      select currency, cast(date_trunc('month', effective_on) as date) as month,
                             coalesce(-sum(amount_minor)
                                 filter (where role in ('REVENUE', 'TAX')
                                           and event in ('ar.InvoiceIssued', 'ar.InvoiceVoided')),
                                 0) as sales_minor,
                             coalesce(sum(amount_minor) filter (where role = 'CASH'), 0)
                                 as cash_minor
                      from posted
                      where effective_on >= :from
                      group by 1, 2
                      """;

    private record Key(Currency currency, YearMonth month) {}

    private record Moved(Sum sales, Sum cash) {}

    private final LocalDate to;
    private final Map<Key, Moved> months = new HashMap<>();

    private MonthSums(LocalDate to) {
        this.to = to;
    }

    /**
     * @param from the first month
     * @param end the last day that counts
     */
    static MonthSums of(State state, YearMonth from, AsOf end) {
        MonthSums sums = new MonthSums(end.effectiveOn());
        state.ask(BY_MONTH)
                .param("from", from.atDay(1))
                .param("to", end.effectiveOn())
                .param("known", state.known(end))
                .query(
                        row -> {
                            Sum sales = Columns.sum(row, "sales_minor");
                            sums.months.put(
                                    new Key(
                                            sales.currency(),
                                            YearMonth.from(Columns.date(row, "month"))),
                                    new Moved(sales, Columns.sum(row, "cash_minor")));
                        });
        return sums;
    }

    Sum sales(Currency currency, YearMonth month) {
        return moved(currency, month).sales;
    }

    Sum cash(Currency currency, YearMonth month) {
        return moved(currency, month).cash;
    }

    private Moved moved(Currency currency, YearMonth month) {
        Sum none = Sum.zero(currency);
        return months.getOrDefault(new Key(currency, month), new Moved(none, none));
    }

    /** What was sold in a month, of which the last that counts may not be whole. */
    Sold sold(Currency currency, YearMonth month) {
        int days = YearMonth.from(to).equals(month) ? to.getDayOfMonth() : month.lengthOfMonth();
        return new Sold(sales(currency, month).toBigDecimal(), days);
    }

    /** So many months back from one on, which is the first. */
    List<Sold> soldBackFrom(Currency currency, YearMonth month, int count) {
        List<Sold> all = new ArrayList<>();
        for (int back = 0; back < count; back++) all.add(sold(currency, month.minusMonths(back)));
        return all;
    }
}
