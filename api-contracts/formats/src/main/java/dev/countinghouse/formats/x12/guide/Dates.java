package dev.countinghouse.formats.x12.guide;

import dev.countinghouse.formats.Decimals;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Year;

/** Dates and times as X12 writes them. */
public final class Dates {

    private static final int CENTURY = 2000;
    private static final int PIVOT = 70;

    private Dates() {}

    /** CCYYMMDD, or YYMMDD of 1970 to 2069; null for anything else. */
    public static @Nullable LocalDate date(String text) {
        if (!Decimals.isDigits(text, 6, 8) || text.length() == 7) {
            return null;
        }
        int year = Integer.parseInt(text.substring(0, text.length() - 4));
        if (text.length() == 6) {
            year += year < PIVOT ? CENTURY : CENTURY - 100;
        }
        int month = Integer.parseInt(text.substring(text.length() - 4, text.length() - 2));
        int day = Integer.parseInt(text.substring(text.length() - 2));
        boolean exists =
                month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= java.time.Month.of(month).length(Year.isLeap(year));
        return exists ? LocalDate.of(year, month, day) : null;
    }

    /** HHMM, HHMMSS, or with hundredths. */
    static boolean isTime(String text) {
        return Decimals.isDigits(text, 4, 8)
                && text.length() % 2 == 0
                && text.substring(0, 2).compareTo("24") < 0
                && text.substring(2, 4).compareTo("60") < 0
                && (text.length() < 6 || text.substring(4, 6).compareTo("60") < 0);
    }

    /** Whether it is what its qualifier says; of a qualifier that we do not know, it is. */
    static boolean fits(String qualifier, String text) {
        return switch (qualifier) {
            case "D8" -> text.length() == 8 && date(text) != null;
            case "RD8" -> text.length() == 17 && isRange(text);
            case "DT" -> text.length() >= 12 && date(text.substring(0, 8)) != null;
            default -> true;
        };
    }

    private static boolean isRange(String text) {
        return text.charAt(8) == '-'
                && date(text.substring(0, 8)) != null
                && date(text.substring(9)) != null;
    }
}
