package dev.countinghouse.formats.nacha;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * The days that the Federal Reserve Banks settle on. A holiday on a Sunday is kept on Monday, one
 * on a Saturday is not moved: the Friday before is a banking day.
 */
public final class FederalReserveCalendar {

    private FederalReserveCalendar() {}

    public static boolean isBankingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** The day itself where it is one. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isBankingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many banking days later; negative is earlier. */
    public static LocalDate plus(LocalDate day, int bankingDays) {
        int step = Integer.signum(bankingDays);
        LocalDate at = day;
        for (int left = Math.abs(bankingDays); left > 0; left -= isBankingDay(at) ? 1 : 0) {
            at = at.plusDays(step);
        }
        return at;
    }

    private static boolean isHoliday(LocalDate day) {
        boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
        return isFixed(day) || monday && isFixed(day.minusDays(1)) || isMoving(day);
    }

    private static boolean isFixed(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case JUNE -> day.getDayOfMonth() == 19 && day.getYear() >= 2021;
            case JULY -> day.getDayOfMonth() == 4;
            case NOVEMBER -> day.getDayOfMonth() == 11;
            case DECEMBER -> day.getDayOfMonth() == 25;
            default -> false;
        };
    }

    private static boolean isMoving(LocalDate day) {
        return isNth(day, Month.JANUARY, 3, DayOfWeek.MONDAY)
                || isNth(day, Month.FEBRUARY, 3, DayOfWeek.MONDAY)
                || isNth(day, Month.MAY, -1, DayOfWeek.MONDAY)
                || isNth(day, Month.SEPTEMBER, 1, DayOfWeek.MONDAY)
                || isNth(day, Month.OCTOBER, 2, DayOfWeek.MONDAY)
                || isNth(day, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
    }

    /** The first is 1, the last -1. */
    private static boolean isNth(LocalDate day, Month month, int nth, DayOfWeek weekday) {
        return day.getMonth() == month
                && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
    }
}
