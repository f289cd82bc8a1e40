package dev.countinghouse.query.monthend;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How fast customers pay, by the formulas of the trade. Days and percentages are rounded to one
 * decimal, halves away from zero; a figure that would divide by nothing is null, never zero.
 */
final class CreditFigures {

    private static final int DECIMALS = 1;
    private static final int SCALE = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CreditFigures() {}

    /** What was sold in a month of so many days. */
    record Sold(BigDecimal sales, int days) {}

    /**
     * Days sales outstanding: what is owed ÷ what was sold × the days in which it was. Of what is
     * not due yet alone it is the best possible; the difference of the two is the average days
     * delinquent (creditguru.com).
     *
     * @param owed at the period's end
     */
    static @Nullable BigDecimal daysSales(BigDecimal owed, Sold period) {
        if (period.sales.signum() <= 0) return null;
        return rounded(times(owed, period.days, period.sales));
    }

    /**
     * Days sales outstanding by counting back: the latest month's sales are taken off what is owed
     * until nothing is left, and their days added; the last month counts in part.
     *
     * @param months the latest first
     * @return null if more is owed than was sold in all of them
     */
    static @Nullable BigDecimal countedBack(BigDecimal owed, List<Sold> months) {
        BigDecimal left = owed;
        BigDecimal days = BigDecimal.ZERO;
        for (Sold month : months) {
            if (left.signum() <= 0) break;
            if (month.sales.compareTo(left) >= 0) {
                return rounded(days.add(times(left, month.days, month.sales)));
            }
            left = left.subtract(month.sales.max(BigDecimal.ZERO));
            days = days.add(BigDecimal.valueOf(month.days));
        }
        return left.signum() > 0 ? null : rounded(days);
    }

    /**
     * The collection effectiveness index of the Credit Research Foundation, in percent: what was
     * collected of what could have been.
     *
     * @param before what was owed when the period began
     * @param monthly what was sold in a month of it
     * @param after what is owed at its end
     * @param current what of that is not due yet
     */
    static @Nullable BigDecimal collected(
            BigDecimal before, BigDecimal monthly, BigDecimal after, BigDecimal current) {
        BigDecimal collectable = before.add(monthly).subtract(current);
        if (collectable.signum() <= 0) return null;
        BigDecimal collected = before.add(monthly).subtract(after);
        return rounded(
                collected.multiply(HUNDRED).divide(collectable, SCALE, RoundingMode.HALF_UP));
    }

    private static BigDecimal times(BigDecimal owed, int days, BigDecimal sales) {
        return owed.multiply(BigDecimal.valueOf(days)).divide(sales, SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
