package dev.countinghouse.query.monthend;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.aging.AgingRow;
import dev.countinghouse.query.aging.AgingTerms;
import dev.countinghouse.query.reconciliation.RollForward;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;

/**
 * A book's month as it ended.
 *
 * @param from its first day
 * @param to its last, or the day asked for if that comes first
 * @param knownPosition what was recorded up to there counts
 * @param ties whether the roll-forward and the aging tie, in every currency
 * @param buckets by which what is owed is told by age
 */
public record MonthEnd(
        YearMonth month,
        LocalDate from,
        LocalDate to,
        long knownPosition,
        boolean ties,
        List<AgingTerms.Bucket> buckets,
        List<InCurrency> currencies) {

    /**
     * One currency of it.
     *
     * @param months the month, the one before it, and the same of the year before
     * @param topOverdue who owes most that is late, at most ten
     */
    public record InCurrency(
            Currency currency,
            RollForward.InCurrency rollForward,
            AgingRow aging,
            List<Figures> months,
            Late late,
            Disputed disputed,
            List<TopOverdue> topOverdue) {}

    /**
     * The figures of a month.
     *
     * @param receivable what was owed at its end, without credits
     * @param overdue what of that was late
     * @param credits what accounts had left to apply, below zero
     * @param sales what was invoiced, taxes included, less what was voided
     * @param cash what came in, less what was returned and paid back
     * @param daysSales days sales outstanding
     * @param bestDaysSales of what was not late alone
     * @param daysDelinquent the one less the other
     * @param daysSalesCountedBack by counting back over two years at most
     * @param collected the collection effectiveness index, in percent
     */
    public record Figures(
            YearMonth month,
            LocalDate to,
            Sum receivable,
            Sum overdue,
            Sum credits,
            Sum sales,
            Sum cash,
            @Nullable BigDecimal daysSales,
            @Nullable BigDecimal bestDaysSales,
            @Nullable BigDecimal daysDelinquent,
            @Nullable BigDecimal daysSalesCountedBack,
            @Nullable BigDecimal collected) {}

    /** What is late and not disputed. */
    public record Late(Sum amount, long count, @Nullable LocalDate oldestDueOn) {}

    /**
     * Disputes.
     *
     * @param open how many are
     * @param cycleDays how long those that are resolved took, on the average
     */
    public record Disputed(Sum amount, long open, int oldestDays, @Nullable Integer cycleDays) {}

    /** An account that owes something late. */
    public record TopOverdue(
            String account, String accountName, Sum amount, LocalDate oldestDueOn, int daysLate) {}
}
