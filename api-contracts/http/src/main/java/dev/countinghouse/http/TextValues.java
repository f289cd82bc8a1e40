package dev.countinghouse.http;

import dev.countinghouse.contract.period.AccountingPeriod;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * The values that stand in paths, queries and headers. They are stricter than the JDK's own
 * readers, which take any script's digits, signs, and years of another age.
 */
public final class TextValues {

    private static final int MAX_DIGITS = 19;
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private TextValues() {}

    /**
     * Reads a whole number of the digits 0 to 9.
     *
     * @throws IllegalArgumentException if it is no such number, or not from {@code min} to {@code
     *     max}
     */
    public static int whole(String text, int min, int max) {
        return (int) whole(text, (long) min, max);
    }

    /**
     * Reads a position: a whole number from 0.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static long position(String text) {
        return whole(text, 0L, Long.MAX_VALUE);
    }

    private static long whole(String text, long min, long max) {
        if (text.length() <= MAX_DIGITS && WHOLE.matcher(text).matches()) {
            BigInteger number = new BigInteger(text);
            if (number.compareTo(BigInteger.valueOf(min)) >= 0
                    && number.compareTo(BigInteger.valueOf(max)) <= 0) {
                return number.longValueExact();
            }
        }
        throw new IllegalArgumentException("must be a whole number from " + min + " to " + max);
    }

    /**
     * Reads {@code 2026-03}.
     *
     * @throws IllegalArgumentException if it is no month, or of another age
     */
    public static AccountingPeriod period(String text) {
        if (MONTH.matcher(text).matches()) {
            AccountingPeriod period = AccountingPeriod.parse(text);
            int year = period.month().getYear();
            if (year >= Values.FIRST_YEAR && year <= Values.LAST_YEAR) return period;
        }
        throw new IllegalArgumentException(
                "must be a month such as 2026-03, from "
                        + Values.FIRST_YEAR
                        + " to "
                        + Values.LAST_YEAR);
    }
}
