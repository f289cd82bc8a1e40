package dev.countinghouse.command.intake;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/** Days as banks write them. Null stands for what is no day. */
final class Days {

    private static final int CENTURY = 2000;

    /** Two digits of a year from here on are of the century before. */
    private static final int LAST_CENTURY = 80;

    private static final int HALF_A_YEAR = 183;

    private Days() {}

    static @Nullable LocalDate iso(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** YYMMDD. */
    static @Nullable LocalDate sixDigits(String text) {
        if (!text.matches("[0-9]{6}")) return null;
        int year = Integer.parseInt(text.substring(0, 2));
        try {
            return LocalDate.of(
                    CENTURY + year - (year >= LAST_CENTURY ? 100 : 0),
                    Integer.parseInt(text.substring(2, 4)),
                    Integer.parseInt(text.substring(4)));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** The number of a day within its year, in the year that brings it nearest to another day. */
    static @Nullable LocalDate ofYear(String text, LocalDate near) {
        if (!text.matches("[0-9]{3}")) return null;
        LocalDate nearest = null;
        for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
            LocalDate day = ofYear(year, Integer.parseInt(text));
            if (day != null && (nearest == null || apart(day, near) < apart(nearest, near))) {
                nearest = day;
            }
        }
        return nearest;
    }

    private static @Nullable LocalDate ofYear(int year, int number) {
        boolean inIt = number >= 1 && number <= Year.of(year).length();
        return inIt ? LocalDate.ofYearDay(year, number) : null;
    }

    /** In days. */
    static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    /** MMDD, in the year that brings it nearest to another day. */
    static @Nullable LocalDate fourDigits(String text, LocalDate near) {
        if (!text.matches("[0-9]{4}")) return null;
        try {
            MonthDay day =
                    MonthDay.of(
                            Integer.parseInt(text.substring(0, 2)),
                            Integer.parseInt(text.substring(2)));
            LocalDate sameYear = day.atYear(near.getYear());
            long apart = ChronoUnit.DAYS.between(near, sameYear);
            if (apart > HALF_A_YEAR) return day.atYear(near.getYear() - 1);
            return apart < -HALF_A_YEAR ? day.atYear(near.getYear() + 1) : sameYear;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
