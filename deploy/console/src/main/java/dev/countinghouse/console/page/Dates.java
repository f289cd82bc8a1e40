package dev.countinghouse.console.page;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * Dates as people type them: {@code 2026-03-31}, {@code 12/15} (month first, of this year), {@code
 * 12/15/26}, {@code 31.3.}, {@code +7} and {@code -7} days, {@code mon} for the next Monday, {@code
 * today}.
 */
public final class Dates {

    private static final int MAX_DAYS = 36_500;

    private Dates() {}

    /**
     * @throws IllegalArgumentException if it is none
     */
    public static LocalDate parse(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        try {
            if (text.matches("\\d{4}-\\d{1,2}-\\d{1,2}"))
                return ofParts(text.split("-"), 0, 1, 2, today);
            if (text.matches("[+-]\\d{1,5}")) return shifted(today, Integer.parseInt(text));
            if (text.equals("today") || text.equals("t")) return today;
            if (text.matches("\\d{1,2}/\\d{1,2}(/\\d{2,4})?"))
                return ofParts(text.split("/"), 2, 0, 1, today);
            if (text.matches("\\d{1,2}\\.\\d{1,2}\\.(\\d{2,4})?"))
                return ofParts(text.split("\\."), 2, 1, 0, today);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("there is no such day");
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (text.length() >= 2 && name.startsWith(text))
                return today.with(TemporalAdjusters.next(day));
        }
        throw new IllegalArgumentException("is no date: try 2026-03-31, 3/31, +7 or mon");
    }

    /**
     * As the services read it; what is no date stays as it was typed, for them to refuse. Nothing
     * stays nothing.
     */
    public static String plain(String typed, LocalDate today) {
        if (typed.isBlank()) return "";
        try {
            return parse(typed, today).toString();
        } catch (IllegalArgumentException none) {
            return typed;
        }
    }

    private static LocalDate shifted(LocalDate today, int days) {
        if (Math.abs(days) > MAX_DAYS) throw new DateTimeException("too far");
        return today.plusDays(days);
    }

    private static LocalDate ofParts(
            String[] parts, int year, int month, int day, LocalDate today) {
        int y = today.getYear();
        if (year < parts.length) {
            y = Integer.parseInt(parts[year]);
            if (y < 100) y += today.getYear() / 100 * 100;
        }
        return LocalDate.of(y, Integer.parseInt(parts[month]), Integer.parseInt(parts[day]));
    }
}
