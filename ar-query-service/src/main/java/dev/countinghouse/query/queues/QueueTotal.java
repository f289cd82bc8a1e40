package dev.countinghouse.query.queues;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a queue comes to. What is snoozed is counted apart and in nothing else.
 *
 * @param amounts a total for each currency
 * @param oldestDays 0 if nothing waits
 * @param beyondServiceLevel whether the oldest is older than the service level
 * @param mine how many the caller works on
 * @param dueToday on how many somebody is to come back by this day
 */
record QueueTotal(
        String queue,
        long count,
        List<Money> amounts,
        int oldestDays,
        int serviceLevelDays,
        boolean beyondServiceLevel,
        long mine,
        long unassigned,
        long snoozed,
        long dueToday) {

    /** The same of one currency. */
    record OfCurrency(
            long count,
            Money amount,
            int oldestDays,
            long mine,
            long unassigned,
            long snoozed,
            long dueToday) {

        static OfCurrency of(ResultSet row) throws SQLException {
            return new OfCurrency(
                    row.getLong("items"),
                    Columns.money(row, "amount_minor"),
                    row.getInt("oldest_days"),
                    row.getLong("mine"),
                    row.getLong("unassigned"),
                    row.getLong("snoozed"),
                    row.getLong("due_today"));
        }
    }

    static QueueTotal of(Queue queue, List<OfCurrency> sums) {
        int oldest = sums.stream().mapToInt(OfCurrency::oldestDays).max().orElse(0);
        return new QueueTotal(
                queue.code(),
                sum(sums, OfCurrency::count),
                sums.stream().filter(one -> one.count > 0).map(OfCurrency::amount).toList(),
                oldest,
                queue.serviceLevelDays(),
                oldest > queue.serviceLevelDays(),
                sum(sums, OfCurrency::mine),
                sum(sums, OfCurrency::unassigned),
                sum(sums, OfCurrency::snoozed),
                sum(sums, OfCurrency::dueToday));
    }

    private static long sum(List<OfCurrency> sums, ToLongFunction<OfCurrency> count) {
        return sums.stream().mapToLong(count).sum();
    }
}
