package dev.countinghouse.contract;

/** The numbers of a gapless series: its prefix, then 1, 2, 3 with at least six digits. */
public final class NumberSeries {

    /** The longest prefix; the largest number still fits behind it. */
    public static final int MAX_PREFIX = 20;

    private static final int DIGITS = 6;

    private NumberSeries() {}

    /**
     * Not ending with a digit, so that no number belongs to two series.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static String prefix(String prefix) {
        if (prefix.isEmpty()) return prefix;
        Text.line(prefix, MAX_PREFIX, "the series");
        char last = prefix.charAt(prefix.length() - 1);
        if (last >= '0' && last <= '9') {
            throw new IllegalArgumentException("the series must not end with a digit");
        }
        return prefix;
    }

    /**
     * @param n from 1
     */
    public static String number(String prefix, long n) {
        if (n < 1) throw new IllegalArgumentException("a series begins with 1");
        String digits = Long.toString(n);
        return prefix + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
