package dev.countinghouse.contract.account;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How long credit is given: from an invoice's date to a due date, or to the last day of a discount.
 * Always counted from the first date, never from a date in between, so that a month's end stays
 * one: months first, then days, then the end of the month, then the day of the next month.
 *
 * @param months whole months, 0 to {@value #MAX_MONTHS}; the same day of the month, or its last
 * @param days days, 0 to {@value #MAX_DAYS}
 * @param monthEnd whether, and when, the date goes to the end of its month
 * @param dayOfMonth if given, the date goes to this day of the month after ("on the 10th of the
 *     next month"), or to that month's last day if it has fewer
 */
public record CreditPeriod(int months, int days, MonthEnd monthEnd, @Nullable Integer dayOfMonth) {

    public static final int MAX_MONTHS = 120;
    public static final int MAX_DAYS = 3650;
    public static final int LAST_DAY_OF_MONTH = 31;

    /** Contracts differ in this, and mean weeks: 45 days end of month of 13 September. */
    public enum MonthEnd {
        /** 28 October. */
        NONE,
        /** To the end of the month, then count: 14 November. A month after is a month's end. */
        BEFORE,
        /** Count, then to the end of the month: 31 October. */
        AFTER
    }

    public CreditPeriod {
        within(months, 0, MAX_MONTHS, "months");
        within(days, 0, MAX_DAYS, "days");
        if (dayOfMonth != null) within(dayOfMonth, 1, LAST_DAY_OF_MONTH, "the day of the month");
    }

    private static void within(int number, int least, int most, String what) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most);
        }
    }

    public static CreditPeriod ofDays(int days) {
        return new CreditPeriod(0, days, MonthEnd.NONE, null);
    }

    /** The date on which credit that was given from a date on ends. */
    public LocalDate endFrom(LocalDate date) {
        LocalDate counted =
                monthEnd == MonthEnd.BEFORE
                        ? YearMonth.from(date).plusMonths(months).atEndOfMonth()
                        : date.plusMonths(months);
        LocalDate end = counted.plusDays(days);
        if (dayOfMonth != null) return dayAfter(monthOf(end), dayOfMonth);
        return monthEnd == MonthEnd.AFTER ? monthOf(end).atEndOfMonth() : end;
    }

    private static YearMonth monthOf(LocalDate date) {
        return YearMonth.from(date);
    }

    private static LocalDate dayAfter(YearMonth month, int day) {
        YearMonth next = month.plusMonths(1);
        return next.atDay(Math.min(day, next.lengthOfMonth()));
    }
}
