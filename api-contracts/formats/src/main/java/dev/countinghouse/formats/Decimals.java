package dev.countinghouse.formats;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Amounts as banks write them. Null stands for what is no amount. */
public final class Decimals {

    private static final int MOST_DIGITS = 32;
    private static final int NO_MARK = -1;
    private static final int USUAL_PLACES = 2;

    /** ISO 4217, where it is not two. */
    private static final Map<Integer, Set<String>> PLACES =
            Map.of(
                    0,
                    Set.of(
                            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF",
                            "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"),
                    3,
                    Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"),
                    4,
                    Set.of("CLF", "UYW"));

    private Decimals() {}

    /** How many decimals the currency has; two where it is not known. */
    public static int places(String currency) {
        return PLACES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(currency))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(USUAL_PLACES);
    }

    /** Whether there are so many characters, and nothing but the digits 0 to 9. */
    public static boolean isDigits(String text, int least, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() >= least && text.length() <= most;
    }

    /** Digits with at most one decimal mark among or after them and at most one sign before. */
    public static @Nullable BigDecimal parse(String text, char mark) {
        return read(text, mark);
    }

    /** Digits with at most one sign before. */
    public static @Nullable BigDecimal whole(String text) {
        return read(text, NO_MARK);
    }

    private static @Nullable BigDecimal read(String text, int mark) {
        StringBuilder digits = new StringBuilder(text.length());
        int decimals = -1;
        for (int i = signs(text); i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == mark && decimals < 0) {
                decimals = 0;
            } else if (each >= '0' && each <= '9' && digits.length() < MOST_DIGITS) {
                digits.append(each);
                decimals += decimals < 0 ? 0 : 1;
            } else {
                return null;
            }
        }
        if (digits.isEmpty()) {
            return null;
        }
        BigDecimal amount = new BigDecimal(digits.toString()).movePointLeft(Math.max(0, decimals));
        return text.charAt(0) == '-' ? amount.negate() : amount;
    }

    private static int signs(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    }
}
