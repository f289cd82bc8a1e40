package dev.countinghouse.csv;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads amounts with one decimal sign as people write them: with grouping, currency signs, and
 * minus signs before or behind or as parentheses. What could be read in two ways is refused.
 */
final class AmountFormat {

    /** What may stand between groups, if it is not the decimal sign; these never are. */
    private static final String ALWAYS_GROUPING = "' ";

    private final char decimal;
    private final Mapping.Sign sign;
    private final Pattern number;

    /**
     * @param grouping the only one besides apostrophes and blanks; the other of comma and point if
     *     absent
     */
    AmountFormat(char decimal, @Nullable String grouping, Mapping.Sign sign) {
        this.decimal = decimal;
        this.sign = sign;
        String other = decimal == ',' ? "." : ",";
        String groups =
                "[" + ALWAYS_GROUPING + Pattern.quote(grouping == null ? other : grouping) + "]";
        number =
                Pattern.compile(
                        "(?:\\d+|[1-9]\\d{0,2}(?:(?<group>"
                                + groups
                                + ")\\d{3}(?:\\k<group>\\d{3})*)|[1-9]\\d?(?:(?<lakh>"
                                + groups
                                + ")\\d{2}(?:\\k<lakh>\\d{2})*\\k<lakh>\\d{3}))(?:"
                                + Pattern.quote(String.valueOf(decimal))
                                + "\\d+)?");
    }

    char decimal() {
        return decimal;
    }

    /** Whether the digits of an amount can be read with this decimal sign. */
    boolean fits(WrittenAmount written) {
        return number.matcher(written.number()).matches();
    }

    /**
     * @throws RowProblem if it is not an amount of the currency
     */
    Money parse(String text, String currency) {
        WrittenAmount written = WrittenAmount.of(text);
        if (written == null) throw new RowProblem("not an amount: " + text);
        if (!fits(written)) {
            throw new RowProblem(
                    "not an amount with \"" + decimal + "\" before its decimals: " + text);
        }
        if (!written.isIn(currency)) {
            throw new RowProblem("not an amount in " + currency + ": " + text);
        }
        Money amount = money(plain(written.number()), currency);
        return written.negative() == (sign == Mapping.Sign.AS_IS) ? amount.negated() : amount;
    }

    /**
     * Reads a quantity, which has no currency; the file's signs are those of its amounts only.
     *
     * @throws RowProblem if it is none
     */
    BigDecimal quantity(String text) {
        WrittenAmount written = WrittenAmount.of(text);
        if (written == null || written.mark() != null) {
            throw new RowProblem("not a quantity: " + text);
        }
        if (!fits(written)) {
            throw new RowProblem(
                    "not a quantity with \"" + decimal + "\" before its decimals: " + text);
        }
        BigDecimal quantity = new BigDecimal(plain(written.number()));
        return written.negative() ? quantity.negate() : quantity;
    }

    private String plain(String number) {
        var plain = new StringBuilder();
        for (char c : number.toCharArray()) {
            if (c == decimal) plain.append('.');
            else if (Character.isDigit(c)) plain.append(c);
        }
        return plain.toString();
    }

    private static Money money(String plain, String currency) {
        try {
            return Money.parse(plain, currency);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new RowProblem(String.valueOf(wrong.getMessage()));
        }
    }
}
