package dev.countinghouse.cli.csv;

import dev.countinghouse.contract.Money;

import java.util.regex.Pattern;

/**
 * Reads amounts as people write them: with grouping, currency signs, and minus signs before or
 * behind or as parentheses. What could be read in two ways is refused.
 */
final class AmountFormat {

    private static final Pattern BLANK_OR_SIGN = Pattern.compile("[\\s\\p{Z}\\p{Sc}]");
    private static final String MINUS = "-\u2212";

    private final Mapping.Amounts amounts;
    private final Pattern number;

    AmountFormat(Mapping.Amounts amounts) {
        this.amounts = amounts;
        String whole = "\\d+";
        if (amounts.grouping() != null && !amounts.grouping().isBlank()) {
            String group = Pattern.quote(amounts.grouping());
            whole = "(?:\\d+|\\d{1,3}(?:" + group + "\\d{2,3})*" + group + "\\d{3})";
        }
        number = Pattern.compile(whole + "(?:" + Pattern.quote(amounts.decimal()) + "\\d+)?");
    }

    /**
     * @throws RowProblem if it is not an amount of the currency
     */
    Money parse(String text, String currency) {
        String rest = BLANK_OR_SIGN.matcher(text).replaceAll("");
        boolean negative = false;
        if (rest.length() > 2 && rest.startsWith("(") && rest.endsWith(")")) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1);
        } else if (!rest.isEmpty() && MINUS.indexOf(rest.charAt(0)) >= 0) {
            negative = true;
            rest = rest.substring(1);
        } else if (!rest.isEmpty() && MINUS.indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            negative = true;
            rest = rest.substring(0, rest.length() - 1);
        } else if (rest.startsWith("+")) {
            rest = rest.substring(1);
        }
        if (!number.matcher(rest).matches()) throw new RowProblem("not an amount: " + text);
        Money amount = money(plain(rest), currency);
        return negative == (amounts.sign() == Mapping.Sign.AS_IS) ? amount.negated() : amount;
    }

    private String plain(String number) {
        String joined =
                amounts.grouping() == null ? number : number.replace(amounts.grouping(), "");
        return joined.replace(amounts.decimal(), ".");
    }

    private static Money money(String plain, String currency) {
        try {
            return Money.parse(plain, currency);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new RowProblem(String.valueOf(wrong.getMessage()));
        }
    }
}
