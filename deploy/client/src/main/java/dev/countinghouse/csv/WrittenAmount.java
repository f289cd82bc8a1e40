package dev.countinghouse.csv;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount taken apart into its sign, its currency and its number, which may have groups and
 * decimals yet.
 *
 * @param mark a currency's sign or code, if there is one
 */
record WrittenAmount(boolean negative, @Nullable String mark, String number) {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2019\u02bc`\u00b4]");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,' ]*");
    private static final Pattern MARK_BEFORE = Pattern.compile("(\\p{Sc}|[A-Z]{3})\\s*(.*)");
    private static final Pattern MARK_BEHIND = Pattern.compile("(.*?)\\s*(\\p{Sc}|[A-Z]{3})");

    /** Signs of few currencies; others, such as that of the dollar, many countries have. */
    private static final Map<String, Set<String>> SIGNS =
            Map.of(
                    "€", Set.of("EUR"),
                    "£", Set.of("GBP", "EGP", "FKP", "GIP", "SHP", "SYP", "LBP", "SSP", "SDG"),
                    "¥", Set.of("JPY", "CNY"),
                    "₹", Set.of("INR"));

    /** None if it has two signs, two currencies, or anything that is not of an amount. */
    static @Nullable WrittenAmount of(String text) {
        String rest = BLANK.matcher(text.replace('\u2212', '-')).replaceAll(" ").strip();
        rest = APOSTROPHE.matcher(rest).replaceAll("'");
        String mark = null;
        int signs = 0;
        boolean negative = false;
        while (!NUMBER.matcher(rest).matches()) {
            Matcher before = MARK_BEFORE.matcher(rest);
            Matcher behind = MARK_BEHIND.matcher(rest);
            if (rest.length() > 2 && rest.startsWith("(") && rest.endsWith(")")) {
                rest = rest.substring(1, rest.length() - 1);
                negative = true;
                signs++;
            } else if (rest.startsWith("-") || rest.startsWith("+")) {
                negative = rest.startsWith("-");
                rest = rest.substring(1);
                signs++;
            } else if (rest.endsWith("-")) {
                rest = rest.substring(0, rest.length() - 1);
                negative = true;
                signs++;
            } else if (mark == null && before.matches()) {
                mark = before.group(1);
                rest = before.group(2);
            } else if (mark == null && behind.matches()) {
                mark = behind.group(2);
                rest = behind.group(1);
            } else {
                return null;
            }
            rest = rest.strip();
        }
        return signs > 1 ? null : new WrittenAmount(negative, mark, rest);
    }

    /** Whether its mark, if it has one, may be that of a currency. */
    boolean isIn(String currency) {
        if (mark == null || mark.equals(currency)) return true;
        boolean isCode = Character.isLetter(mark.charAt(0));
        return !isCode && SIGNS.getOrDefault(mark, Set.of(currency)).contains(currency);
    }
}
